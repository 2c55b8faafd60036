import {
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  ImageRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
import JSZip from 'jszip'

/** Notes in Japanese, Russian and English by turns, so that each is told from the others. */
export function noteTexts(count: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    const number = index + 1
    if (index % 3 === 0) return `架空太郎『港町の記録』仮想書房、${1900 + number}年、${number}頁。`
    if (index % 3 === 1)
      return `Вымышленный А.Б. Летопись города № ${number}. М., ${1900 + number}. С. ${number}.`
    return `Ann Invented, “A Town by the Sea ${number},” Imaginary Review ${number} (${1900 + number}): ${number}.`
  })
}

/** A pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/**
 * A DOCX as a Word-compatible program writes it: title, author, headings, italics, a reading, a table, a picture, and one
 * footnote a paragraph.
 */
export async function wordFile(notes: readonly string[]): Promise<Uint8Array> {
  const paragraphs = notes.map(
    (_, index) =>
      new Paragraph({
        children: [
          new TextRun(`第${index + 1}の段落には`),
          new TextRun({ text: 'emphasis', italics: true }),
          new TextRun('がある'),
          new FootnoteReferenceRun(index + 1),
          new TextRun('。'),
        ],
      }),
  )
  const half = Math.ceil(paragraphs.length / 2)
  const row = (...cells: string[]): TableRow =>
    new TableRow({ children: cells.map((cell) => new TableCell({ children: [new Paragraph(cell)] })) })
  const document = new Document({
    footnotes: Object.fromEntries(
      notes.map((text, index) => [
        index + 1,
        { children: [new Paragraph({ children: [new TextRun(text)] })] },
      ]),
    ),
    sections: [
      {
        children: [
          new Paragraph({ text: '架空の港町', heading: HeadingLevel.TITLE }),
          new Paragraph('仮名 文'),
          new Paragraph({ text: 'はじめに', heading: HeadingLevel.HEADING_1 }),
          new Paragraph('この町は@@RUBY@@で知られる。'),
          ...paragraphs.slice(0, half),
          new Paragraph({ text: '港の数字', heading: HeadingLevel.HEADING_2 }),
          new Table({ rows: [row('年', '船'), row('1901', '12'), row('1902', '15|16')] }),
          new Paragraph({
            children: [
              new ImageRun({
                type: 'png',
                data: PNG,
                transformation: { width: 20, height: 20 },
                altText: { name: 'port', title: 'port', description: '港の絵' },
              }),
            ],
          }),
          ...paragraphs.slice(half),
        ],
      },
    ],
  })
  return withReading(await Packer.toBuffer(document))
}

/** The library knows no readings: write one as Word does. */
async function withReading(bytes: Uint8Array): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes)
  const xml = (await zip.file('word/document.xml')?.async('string')) ?? ''
  const ruby =
    '<w:ruby><w:rubyPr><w:lid w:val="ja-JP"/></w:rubyPr><w:rt><w:r><w:t>かこう</w:t></w:r></w:rt>' +
    '<w:rubyBase><w:r><w:t>河口</w:t></w:r></w:rubyBase></w:ruby>'
  const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
  const marked = xml.replace(/<w:r>(?:(?!<w:r>).)*?@@RUBY@@.*?<\/w:r>/, (whole) => {
    const [, before = '', after = ''] = /([^<>]*)@@RUBY@@([^<>]*)/.exec(whole) ?? []
    return `${run(before)}<w:r>${ruby}</w:r>${run(after)}`
  })
  zip.file('word/document.xml', marked)
  return zip.generateAsync({ type: 'uint8array' })
}
