import type { Element } from 'xast'
import { x } from 'xastscript'
import { wordLanguage } from './docx-runs.js'
import { SIZES } from './docx-sizes.js'

interface ParagraphStyle {
  id: string
  name?: string
  size?: number
  bold?: boolean
  align?: string
  /** Its first line begins a character later, as the text's does. */
  isIndented?: boolean
  /** From both sides, in hundredths of a character. */
  setIn?: number
  outline?: number
}

/**
 * The styles of a document: Word's own, and those that J-STAGE's tool knows by their names.
 *
 * @param lang  of the article
 * @param used  names of styles in the text
 * @see ECMA-376-1, 17.7 "Styles"
 */
export function docxStyles(lang: string, used: ReadonlySet<string>): Element {
  const headings = [1, 2, 3, 4, 5].map(
    (level): ParagraphStyle => ({
      id: `Heading${level}`,
      name: `heading ${level}`,
      size: SIZES.heading,
      bold: true,
      outline: level - 1,
    }),
  )
  const known: ParagraphStyle[] = [
    ...headings,
    { id: 'Quote', setIn: 200 },
    { id: 'Caption', name: 'caption', size: SIZES.notes, align: 'center' },
    { id: 'Notes', size: SIZES.notes },
    { id: 'Bib' },
    { id: 'ListParagraph', name: 'List Paragraph' },
    { id: 'TableText', size: SIZES.notes },
    { id: 'CodeBlock' },
  ]
  const opening = [...used]
    .filter((id) => /^(?:Title|Subtitle|Author|Affiliation|Abstract)/.test(id))
    .map((id): ParagraphStyle => ({ id, ...lookOf(id) }))
  return x('w:styles', { 'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main' }, [
    x('w:docDefaults', [
      x('w:rPrDefault', [
        x('w:rPr', [
          x('w:rFonts', {
            'w:ascii': 'Times New Roman',
            'w:hAnsi': 'Times New Roman',
            'w:eastAsia': 'MS Mincho',
            'w:cs': 'Times New Roman',
          }),
          x('w:sz', { 'w:val': String(SIZES.text) }),
          x('w:lang', { 'w:val': 'en-US', 'w:eastAsia': 'ja-JP', ...wordLanguage(lang) }),
        ]),
      ]),
      x('w:pPrDefault', [x('w:pPr', [x('w:spacing', { 'w:line': '360', 'w:lineRule': 'auto' })])]),
    ]),
    x('w:style', { 'w:type': 'paragraph', 'w:default': '1', 'w:styleId': 'Normal' }, [
      x('w:name', { 'w:val': 'Normal' }),
      x('w:pPr', [firstLine(true)]),
    ]),
    ...[...known, ...opening].map(styleElement),
    x('w:style', { 'w:type': 'character', 'w:styleId': 'FootnoteReference' }, [
      x('w:name', { 'w:val': 'footnote reference' }),
      x('w:rPr', [x('w:vertAlign', { 'w:val': 'superscript' })]),
    ]),
    x('w:style', { 'w:type': 'character', 'w:styleId': 'Code' }, [
      x('w:name', { 'w:val': 'HTML Code' }),
      x('w:rPr', [x('w:rFonts', { 'w:ascii': 'Courier New', 'w:hAnsi': 'Courier New' })]),
    ]),
    x('w:style', { 'w:type': 'table', 'w:styleId': 'JournalTable' }, [
      x('w:name', { 'w:val': 'Journal Table' }),
      x('w:tblPr', [
        x(
          'w:tblBorders',
          ['w:top', 'w:bottom', 'w:insideH'].map((side) => x(side, { 'w:val': 'single', 'w:sz': '4' })),
        ),
      ]),
    ]),
  ])
}

function lookOf(id: string): Partial<ParagraphStyle> {
  if (id.startsWith('Title')) return { size: SIZES.title, align: 'center' }
  if (id.startsWith('Subtitle')) return { size: SIZES.subtitle, align: 'center' }
  return id.startsWith('Abstract') ? { isIndented: true } : { align: 'right' }
}

function styleElement({
  id,
  name = id,
  size,
  bold,
  align,
  setIn,
  outline,
  isIndented = false,
}: ParagraphStyle): Element {
  const paragraph = [
    ...(outline === undefined ? [] : [x('w:keepNext'), x('w:spacing', { 'w:before': '240' })]),
    firstLine(isIndented, setIn),
    ...(align ? [x('w:jc', { 'w:val': align })] : []),
    ...(outline === undefined ? [] : [x('w:outlineLvl', { 'w:val': String(outline) })]),
  ]
  const run = [...(bold ? [x('w:b')] : []), ...(size ? [x('w:sz', { 'w:val': String(size) })] : [])]
  return x('w:style', { 'w:type': 'paragraph', 'w:styleId': id }, [
    x('w:name', { 'w:val': name }),
    x('w:basedOn', { 'w:val': 'Normal' }),
    x('w:pPr', paragraph),
    ...(run.length > 0 ? [x('w:rPr', run)] : []),
  ])
}

/**
 * @param setIn  from the left, in hundredths of a character
 * @see ECMA-376-1, 17.3.1.12 "ind"
 */
function firstLine(isIndented: boolean, setIn = 0): Element {
  // A character's width in twentieths of a point, for programs that do not count in characters.
  const character = SIZES.text * 10
  return x('w:ind', {
    ...(setIn > 0 ? { 'w:leftChars': String(setIn), 'w:left': String((setIn / 100) * character) } : {}),
    'w:firstLineChars': isIndented ? '100' : '0',
    'w:firstLine': isIndented ? String(character) : '0',
  })
}
