import type { Element } from 'hast'
import { classes } from '../model/classes.js'

/** The properties of a font that select its face. */
export interface Font {
  /** The token that has its families. */
  families: '--text-face' | '--text-face-roman' | '--heading-face' | '--code-face'
  weight: number
  style: 'normal' | 'italic'
}

/** The font of elements, which their content inherits unless another rule applies. */
interface FaceRule extends Partial<Font> {
  /** Elements by their names, or by a class (`.title`). */
  elements?: readonly string[]
  /** Whether the rule also applies to everything within these elements. */
  isWithin?: boolean
  /** Elements in one of these languages, BCP 47. */
  languages?: readonly string[]
}

/** Languages in Latin and Cyrillic letters, which are set in Roman type. */
const WESTERN = ['ru', 'en', 'uk', 'de', 'fr']

const REGULAR: Font = { families: '--text-face', weight: 400, style: 'normal' }

/**
 * Which face sets which text: the one list of it, for the browser and for those who choose and check fonts without one.
 * Of the rules that apply to an element the last one decides.
 */
const RULES: readonly FaceRule[] = [
  { elements: ['code'], families: '--code-face' },
  { elements: ['strong'], families: '--heading-face', weight: 500 },
  { elements: ['em'], style: 'normal' },
  { languages: WESTERN, families: '--text-face-roman' },
  // Emphasis is gothic and dots in Japanese, bold and italics in Western languages.
  { elements: ['strong'], isWithin: true, languages: WESTERN, families: '--text-face-roman', weight: 700 },
  { elements: ['em'], isWithin: true, languages: WESTERN, style: 'italic' },
  { elements: ['h2', 'h3', 'h4'], isWithin: true, families: '--heading-face', weight: 500 },
  { elements: ['h5', 'h6'], weight: 700 },
  { elements: ['th'], families: '--heading-face', weight: 500 },
  { elements: ['pre'], families: '--code-face' },
  { elements: [`.${classes.title}`], isWithin: true, families: '--text-face', weight: 700 },
  { elements: [`.${classes.title}`], isWithin: true, languages: WESTERN, families: '--text-face-roman' },
  // No other face has the hyphen of a broken word.
  { elements: [`.${classes.hyphen}`], families: '--text-face-roman' },
]

/** Write the rules as CSS. They have no specificity (`:where`), so that their order alone decides. */
export function writeFaceRules(): string {
  const rules = RULES.map((rule) => `:where(${selectorsOf(rule).join(', ')}) { ${declarationsOf(rule)} }`)
  return [`:root { ${declarationsOf(REGULAR)} }`, ...rules].join('\n')
}

function selectorsOf({ elements = [], isWithin = false, languages }: FaceRule): string[] {
  const inLanguages = languages?.map((language) => `:lang(${language})`) ?? ['']
  if (elements.length === 0) return inLanguages
  return elements.flatMap((name) =>
    inLanguages.flatMap((inLanguage) => [
      `${name}${inLanguage}`,
      ...(isWithin ? [`${name} ${inLanguage || '*'}`] : []),
    ]),
  )
}

function declarationsOf({ families, weight, style }: Partial<Font>): string {
  return [
    families ? `font-family: var(${families});` : '',
    weight ? `font-weight: ${weight};` : '',
    style ? `font-style: ${style};` : '',
  ].join(' ')
}

/**
 * Find the font of a text.
 *
 * @param elements  that the text is in, the outermost first
 * @param language  of the article
 */
export function fontOf(elements: readonly Element[], language: string): Font {
  const font = { ...REGULAR }
  let current = language
  for (const [index, element] of elements.entries()) {
    current = String(element.properties.lang ?? current)
    for (const { elements: names, isWithin = false, languages, ...own } of RULES) {
      const candidates = isWithin ? elements.slice(0, index + 1) : [element]
      const isOne = !names || candidates.some((one) => names.some((name) => isNamed(one, name)))
      if (isOne && (languages?.some((one) => isIn(current, one)) ?? true)) Object.assign(font, own)
    }
  }
  return font
}

function isNamed({ tagName, properties: { className } }: Element, name: string): boolean {
  return name.startsWith('.')
    ? Array.isArray(className) && className.includes(name.slice(1))
    : tagName === name
}

function isIn(language: string, range: string): boolean {
  return language === range || language.startsWith(`${range}-`)
}

/** Whether it is a font of running text; the others are for headings and emphasis. */
export function isRunningText({ families, weight, style }: Font): boolean {
  return families.startsWith('--text-face') && weight === REGULAR.weight && style === REGULAR.style
}
