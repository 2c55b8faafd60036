import type { Element } from 'xast'
import { childOf, switchIn, valueIn } from './word-xml.js'

/** What a run's properties say, or a style's; what they do not say is undefined. */
export interface RunProperties {
  bold?: boolean
  italic?: boolean
  strike?: boolean
  hidden?: boolean
  capitals?: boolean
  smallCapitals?: boolean
  /** Emphasis dots: `dot`, `comma`, `circle`, `underDot`, `none`. */
  dots?: string
  /** `single`, `none` and others. */
  underline?: string
  /** `superscript`, `subscript`, `baseline`. */
  position?: string
  /** BCP 47, of letters and of East Asian characters. */
  language?: string
  eastAsianLanguage?: string
  font?: string
  /** What a manuscript has no place for, by the name of the property. */
  highlight?: string
  color?: string
  /** In half points. */
  size?: number
}

/** Properties that styles of two kinds switch each other off by, as an italic title in italic text. */
const TOGGLES = ['bold', 'italic', 'strike', 'hidden', 'capitals', 'smallCapitals'] as const

/**
 * Read the properties of a run.
 *
 * @param element  `w:rPr`
 * @see ECMA-376-1, 17.3.2 "Run"
 */
export function readRunProperties(element: Element | undefined): RunProperties {
  if (!element) return {}
  const strike = switchIn(element, 'w:strike')
  const fonts = childOf(element, 'w:rFonts')?.attributes
  const language = childOf(element, 'w:lang')?.attributes
  const all = {
    bold: switchIn(element, 'w:b'),
    italic: switchIn(element, 'w:i'),
    strike: strike || (switchIn(element, 'w:dstrike') ?? strike),
    hidden: switchIn(element, 'w:vanish'),
    capitals: switchIn(element, 'w:caps'),
    smallCapitals: switchIn(element, 'w:smallCaps'),
    dots: valueIn(element, 'w:em'),
    underline: valueIn(element, 'w:u'),
    position: valueIn(element, 'w:vertAlign'),
    language: language?.['w:val'],
    eastAsianLanguage: language?.['w:eastAsia'],
    font: fonts?.['w:ascii'] ?? fonts?.['w:hAnsi'],
    highlight: valueIn(element, 'w:highlight'),
    color: valueIn(element, 'w:color'),
    size: Number(valueIn(element, 'w:sz')) || undefined,
  }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined && value !== null))
}

/**
 * The properties that a run has in the end.
 *
 * @param direct     the run's own, which go before all others
 * @param character  of its character style
 * @param paragraph  of its paragraph's style
 * @see ECMA-376-1, 17.7.3 "Toggle Properties"
 */
export function effectiveProperties(
  direct: RunProperties,
  character: RunProperties,
  paragraph: RunProperties,
): RunProperties {
  const effective: RunProperties = { ...paragraph, ...character, ...direct }
  for (const name of TOGGLES) {
    const toggled = Boolean(paragraph[name]) !== Boolean(character[name])
    effective[name] = direct[name] ?? toggled
  }
  return effective
}
