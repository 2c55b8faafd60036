import type { Element } from 'xast'
import { type RunProperties, readRunProperties } from './run-properties.js'
import { childOf, elementsOf, numberAt, valueIn } from './word-xml.js'

/** Where a paragraph's text begins, in twips or in hundredths of a character. */
export interface Indent {
  left?: number | undefined
  leftCharacters?: number | undefined
  /** Negative for a hanging indent. */
  first?: number | undefined
  firstCharacters?: number | undefined
}

/** What a paragraph's properties say, or a style's. */
export interface ParagraphProperties {
  /** 0 for the highest heading. */
  outlineLevel?: number
  numbering?: { id?: string | undefined; level?: number | undefined }
  align?: string
  indent?: Indent
}

/** A style with all that it inherits. */
export interface Style {
  /** Its name and those of the styles that it is based on, in small letters. */
  names: readonly string[]
  paragraph: ParagraphProperties
  run: RunProperties
}

/** The styles of a document. */
export interface Styles {
  paragraph(id: string | undefined): Style
  character(id: string | undefined): Style
  /** Format of text without its own. */
  defaults: RunProperties
}

const NONE: Style = { names: [], paragraph: {}, run: {} }

/**
 * Read the styles part.
 *
 * @param root  `w:styles`; a document without one has no styles
 * @see ECMA-376-1, 17.7 "Styles"
 */
export function readStyles(root: Element | undefined): Styles {
  const elements = new Map<string, Element>()
  let standard: string | undefined
  for (const element of elementsOf(root).filter(({ name }) => name === 'w:style')) {
    const id = element.attributes['w:styleId']
    if (!id) continue
    elements.set(id, element)
    const isDefault = /^(?:1|true|on)$/.test(element.attributes['w:default'] ?? '')
    if (isDefault && element.attributes['w:type'] === 'paragraph') standard = id
  }
  const resolved = new Map<string, Style>()
  const resolve = (id: string | undefined, way: readonly string[]): Style => {
    const element = id === undefined ? undefined : elements.get(id)
    if (id === undefined || !element || way.includes(id)) return NONE
    const known = resolved.get(id)
    if (known) return known
    const base = resolve(valueIn(element, 'w:basedOn'), [...way, id])
    const name = valueIn(element, 'w:name')?.toLowerCase()
    const style: Style = {
      names: [...(name ? [name] : []), ...base.names],
      paragraph: mergeParagraphs(base.paragraph, readParagraphProperties(childOf(element, 'w:pPr'))),
      run: { ...base.run, ...readRunProperties(childOf(element, 'w:rPr')) },
    }
    resolved.set(id, style)
    return style
  }
  const defaults = childOf(childOf(childOf(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr')
  return {
    paragraph: (id) => resolve(id ?? standard, []),
    character: (id) => resolve(id, []),
    defaults: readRunProperties(defaults),
  }
}

/** @param element  `w:pPr` */
export function readParagraphProperties(element: Element | undefined): ParagraphProperties {
  const properties: ParagraphProperties = {}
  const outline = Number.parseInt(valueIn(element, 'w:outlineLvl') ?? '', 10)
  if (outline >= 0) properties.outlineLevel = outline
  const numbering = childOf(element, 'w:numPr')
  if (numbering) {
    const level = Number.parseInt(valueIn(numbering, 'w:ilvl') ?? '', 10)
    properties.numbering = { id: valueIn(numbering, 'w:numId'), level: level >= 0 ? level : undefined }
  }
  const align = valueIn(element, 'w:jc')
  if (align) properties.align = align
  const indent = childOf(element, 'w:ind')
  if (indent) {
    const hanging = numberAt(indent, 'w:hanging')
    const hangingCharacters = numberAt(indent, 'w:hangingChars')
    properties.indent = {
      left: numberAt(indent, 'w:left', 'w:start'),
      leftCharacters: numberAt(indent, 'w:leftChars', 'w:startChars'),
      first: hanging === undefined ? numberAt(indent, 'w:firstLine') : -hanging,
      firstCharacters:
        hangingCharacters === undefined ? numberAt(indent, 'w:firstLineChars') : -hangingCharacters,
    }
  }
  return properties
}

/** The properties of a style, and what goes before them. */
export function mergeParagraphs(base: ParagraphProperties, own: ParagraphProperties): ParagraphProperties {
  const defined = Object.entries(own.indent ?? {}).filter(([, value]) => value !== undefined)
  const numbering = {
    ...base.numbering,
    ...Object.fromEntries(Object.entries(own.numbering ?? {}).filter(([, value]) => value !== undefined)),
  }
  return {
    ...base,
    ...own,
    ...(base.numbering || own.numbering ? { numbering } : {}),
    ...(base.indent || own.indent ? { indent: { ...base.indent, ...Object.fromEntries(defined) } } : {}),
  }
}
