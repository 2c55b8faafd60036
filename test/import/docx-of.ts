import JSZip from 'jszip'

/** What a DOCX is made of besides its text: the inside of each part, as WordprocessingML. */
export interface DocxParts {
  /** `w:style` elements besides those that every document has. */
  styles?: string
  /** `w:abstractNum` and `w:num` elements. */
  numbering?: string
  /** Text of footnotes, each the inside of a `w:footnote`. */
  footnotes?: readonly string[]
  endnotes?: readonly string[]
  /** Author and text of remarks. */
  comments?: readonly (readonly [string, string])[]
  /** Path in the archive → bytes; each gets a relationship `media-1`, `media-2` … */
  media?: Readonly<Record<string, Uint8Array>>
  /** Addresses; each gets a relationship `link-1`, `link-2` … */
  links?: readonly string[]
  /** `b:Source` elements of Word's own bibliography. */
  sources?: string
  /** Name of the main part, `word/document.xml` by default. */
  main?: string
}

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ')
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const STYLES = `
<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="t"><w:name w:val="Title"/><w:basedOn w:val="a"/></w:style>
<w:style w:type="paragraph" w:styleId="au"><w:name w:val="著者"/><w:basedOn w:val="a"/></w:style>
<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="c"><w:name w:val="caption"/><w:basedOn w:val="a"/></w:style>
<w:style w:type="paragraph" w:styleId="q"><w:name w:val="Quote"/><w:basedOn w:val="a"/></w:style>`

/** A pixel. */
export const PIXEL = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
)

/** A run of text, with properties or without. */
export function r(text: string, properties = ''): string {
  const own = properties ? `<w:rPr>${properties}</w:rPr>` : ''
  return `<w:r>${own}<w:t xml:space="preserve">${text}</w:t></w:r>`
}

/** A paragraph of runs, or of plain words. */
export function p(content: string, properties = ''): string {
  const runs = content.startsWith('<') ? content : r(content)
  return `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ''}${runs}</w:p>`
}

/** A paragraph of a style. */
export function styled(id: string, content: string, more = ''): string {
  return p(content, `<w:pStyle w:val="${id}"/>${more}`)
}

/** A field with its code and what it shows. */
export function field(code: string, result: string): string {
  const mark = (kind: string): string => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`
  const escaped = code.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return `${mark('begin')}<w:r><w:instrText xml:space="preserve"> ${escaped} </w:instrText></w:r>${mark('separate')}${result}${mark('end')}`
}

/** A table of cells, each the inside of a `w:tc`. */
export function table(...rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]): string =>
    row.map((cell) => `<w:tc>${cell.startsWith('<w:') ? cell : p(cell)}</w:tc>`).join('')
  return `<w:tbl>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join('')}</w:tbl>`
}

/** A picture in the line, or floating. */
export function picture(id: string, description = '', isFloating = false): string {
  const kind = isFloating ? 'anchor' : 'inline'
  return `<w:r><w:drawing><wp:${kind}><wp:docPr id="1" name="x" descr="${description}"/><a:graphic><a:graphicData><a:blip r:embed="${id}"/></a:graphicData></a:graphic></wp:${kind}></w:drawing></w:r>`
}

/** An article of a title, an author and a body. */
export async function docxOf(body: string, parts: DocxParts = {}): Promise<Uint8Array> {
  return rawDocxOf(`${styled('t', '港の歴史')}${styled('au', '架空太郎')}${body}`, parts)
}

/** A document of a body alone. */
export async function rawDocxOf(body: string, parts: DocxParts = {}): Promise<Uint8Array> {
  const zip = new JSZip()
  const main = parts.main ?? 'word/document.xml'
  const relations: string[] = []
  const relate = (id: string, type: string, target: string, more = ''): void => {
    relations.push(`<Relationship Id="${id}" Type="${TYPES}/${type}" Target="${target}"${more}/>`)
  }
  const part = (name: string, root: string, content: string): void => {
    zip.file(`word/${name}.xml`, `<w:${root} ${NAMESPACES}>${content}</w:${root}>`)
    relate(name, name, `${name}.xml`)
  }
  zip.file(main, `<w:document ${NAMESPACES}><w:body>${body}<w:sectPr/></w:body></w:document>`)
  part('styles', 'styles', STYLES + (parts.styles ?? ''))
  if (parts.numbering) part('numbering', 'numbering', parts.numbering)
  for (const kind of ['footnote', 'endnote'] as const) {
    const notes = parts[`${kind}s`]?.map(
      (note, index) => `<w:${kind} w:id="${index + 1}">${note}</w:${kind}>`,
    )
    if (notes) part(`${kind}s`, `${kind}s`, notes.join(''))
  }
  const remarks = parts.comments?.map(
    ([author, text], index) => `<w:comment w:id="${index + 1}" w:author="${author}">${p(text)}</w:comment>`,
  )
  if (remarks) part('comments', 'comments', remarks.join(''))
  for (const [index, [path, bytes]] of Object.entries(parts.media ?? {}).entries()) {
    zip.file(`word/${path}`, bytes)
    relate(`media-${index + 1}`, 'image', path)
  }
  for (const [index, address] of (parts.links ?? []).entries())
    relate(`link-${index + 1}`, 'hyperlink', address, ' TargetMode="External"')
  if (parts.sources) {
    const namespace = 'http://schemas.openxmlformats.org/officeDocument/2006/bibliography'
    zip.file('customXml/item1.xml', `<b:Sources xmlns:b="${namespace}">${parts.sources}</b:Sources>`)
    relate('sources', 'customXml', '../customXml/item1.xml')
  }
  const namespace = 'http://schemas.openxmlformats.org/package/2006/relationships'
  const list = (all: readonly string[]): string =>
    `<Relationships xmlns="${namespace}">${all.join('')}</Relationships>`
  zip.file(main.replace(/^(.*\/)([^/]*)$/, '$1_rels/$2.rels'), list(relations))
  zip.file('_rels/.rels', list([`<Relationship Id="m" Type="${TYPES}/officeDocument" Target="${main}"/>`]))
  return zip.generateAsync({ type: 'uint8array' })
}
