/**
 * Compares the text of every edition of an article with that of its PDF, character by character:
 * `node dist/test/bench/same-text.js FOLDER…`, folders of builds with `--only print,web,jats,docx`. White space, calls and
 * numbers of notes, and readings are left aside; a moved passage counts as one. It prints a row an edition, and each
 * difference with whether it is on the printed page alone (−) or in the edition alone (+).
 */
import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Element as HastElement, Nodes as HastNodes } from 'hast'
import { toString as hastText } from 'hast-util-to-string'
import JSZip from 'jszip'
import { VFile } from 'vfile'
import type { Nodes } from 'xast'
import { fromXml } from 'xast-util-from-xml'
import { type DiffPart, diffText } from '../../src/compare/diff-text.js'
import { readPrint } from '../../src/editions/print/read-print.js'
import { readWeb } from '../../src/editions/web/read-web.js'
import { readDocx } from '../../src/import/docx/read-docx.js'
import type { Inline, WordBlock } from '../../src/import/docx/word-document.js'
import { Decisions } from '../../src/import/report/decisions.js'
import { classes } from '../../src/model/classes.js'
import { comparableText } from '../../src/model/comparable-text.js'
import { notesOf } from '../../src/model/flow-text.js'
import { hasClass } from '../../src/model/has-class.js'
import { elementsIn } from '../../src/xml/elements-in.js'
import { textIn } from '../../src/xml/text-in.js'

/** A text that is compared. */
interface Text {
  flow: string
  /** Of each note in the order of its number, the authors' first. */
  notes: string[]
}

const folders = process.argv.slice(2)
if (folders.length === 0) throw new Error('Name the folders of builds')
for (const folder of folders) {
  for (const { edition, print, found } of await textsIn(folder)) {
    const parts = [
      ...differencesOf(print.flow, found.flow),
      ...print.notes.flatMap((note, at) => differencesOf(note, found.notes[at] ?? '')),
      ...found.notes.slice(print.notes.length).map((text): DiffPart => ({ kind: 'added', text })),
    ]
    const count = parts.reduce((sum, { text }) => sum + text.length, 0)
    const all = found.flow.length + found.notes.join('').length
    const row = `${basename(folder)} ${edition}`.padEnd(34)
    process.stdout.write(
      `${row}${String(all).padStart(8)} characters  ${found.notes.length} notes  ${count} different\n`,
    )
    for (const { kind, text } of parts)
      process.stdout.write(`    ${kind === 'added' ? '+' : '−'} ${text.length}: ${excerpt(text)}\n`)
  }
}

function excerpt(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 50)} … ${text.slice(-25)}`
}

/** What differs; a passage that is removed in one place and added in another has moved and does not. */
function differencesOf(print: string, found: string): DiffPart[] {
  const parts = diffText(print, found).filter(({ kind }) => kind !== 'same')
  const isMoved = ({ kind, text }: DiffPart): boolean =>
    parts.some((other) => other.kind !== kind && other.text === text)
  return parts.filter((part) => !isMoved(part))
}

/** The texts of an article, or of each article of an issue, whose offprints have theirs. */
async function textsIn(folder: string): Promise<{ edition: string; print: Text; found: Text }[]> {
  const offprints = await readdir(join(folder, 'offprints')).catch(() => [])
  const jats = await readJatsTexts(await readFile(join(folder, 'jstage-full.zip')))
  const names = await readdir(folder)
  const texts: { edition: string; print: Text; found: Text }[] = []
  for (const [index, archived] of jats.entries()) {
    const isAlone = offprints.length === 0
    const docx =
      names.find((name) => name === (isAlone ? 'article.docx' : `a${index + 1}-article.docx`)) ?? ''
    const page = isAlone ? 'index.html' : `article-${index + 1}.html`
    const web = readWebText(await readFile(join(folder, 'web', page)))
    const links = await readdir(join(folder, 'web'))
    const pdf = isAlone
      ? 'print.pdf'
      : join('web', links.find((name) => name.startsWith(`a${index + 1}-`) && name.endsWith('.pdf')) ?? '')
    const print = await readPrintText(await readFile(join(folder, pdf)))
    const word = await readWordText(await readFile(join(folder, docx)), docx)
    const own = isAlone ? '' : `${index + 1}, `
    texts.push({ edition: `${own}web`, print, found: web })
    texts.push({ edition: `${own}JATS`, print, found: archived })
    texts.push({ edition: `${own}DOCX`, print, found: word })
  }
  return texts
}

async function readPrintText(pdf: Uint8Array): Promise<Text> {
  const { units, notes } = (await readPrint(new Uint8Array(pdf), 'print')).text()
  return textOf(
    units.map(({ text }) => text),
    notes.map(({ text }) => text),
  )
}

/** As a reader sees the page, in the order of print: what kiyo sets between title and subtitle, too. */
function readWebText(html: Uint8Array): Text {
  const tree = readWeb(html)
  if (!tree) throw new Error('The page has no article')
  const text = (node: HastNodes): string => {
    if (node.type === 'text') return node.value
    if (node.type === 'element' && isAsideOfText(node)) return ''
    return 'children' in node ? node.children.map(text).join('') : ''
  }
  const notes = [...notesOf(tree).values()]
  const flow = tree.children.map(text)
  return textOf(
    flow,
    notes.map((note) => note.children.map(text).join('')),
  )
}

function isAsideOfText(element: HastElement): boolean {
  const { tagName, properties } = element
  const isNotes = hasClass(element, classes.notes) || hasClass(element, classes.note)
  const isNumber =
    properties.dataGenerated !== undefined && /^[（(]?[\d*＊]+[）)]?$/.test(hastText(element).trim())
  const isLink = properties.role === 'doc-noteref' || properties.role === 'doc-backlink'
  return tagName === 'rt' || tagName === 'rp' || isNotes || isNumber || isLink
}

/** Body, summaries and sources, as J-STAGE has them. */
async function readJatsTexts(archive: Uint8Array): Promise<Text[]> {
  const zip = await JSZip.loadAsync(archive)
  const entries = Object.values(zip.files).filter(({ name }) => name.endsWith('.xml'))
  return Promise.all(
    entries.map(async (entry) => {
      const tree = fromXml(await entry.async('string'))
      const text = (node: Nodes): string =>
        textIn(
          node,
          ({ name, attributes }) =>
            ['label', 'alt-text', 'rt'].includes(name) ||
            (name === 'xref' && attributes['ref-type'] === 'fn'),
        )
      const within = (part: string, ...names: string[]): string[] =>
        names.flatMap((name) => elementsIn(elementsIn(tree, part)[0], name)).map(text)
      const flow = [
        ...within('title-group', 'article-title', 'subtitle'),
        ...within('contrib-group', 'string-name', 'name'),
        ...within('article', 'body', 'abstract'),
        ...within('title-group', 'trans-title', 'trans-subtitle'),
        ...within('article', 'trans-abstract', 'ref-list'),
      ]
      const [group] = elementsIn(tree, 'fn-group')
      return textOf(flow, group ? elementsIn(group, 'fn').map(text) : [])
    }),
  )
}

async function readWordText(bytes: Uint8Array, name: string): Promise<Text> {
  const word = await readDocx({ name, bytes: new Uint8Array(bytes) }, new VFile(), new Decisions())
  if (!word) throw new Error(`${name} cannot be read`)
  const called: string[] = []
  const inlineText = (inline: Inline): string => {
    if (inline.type === 'call' && !called.includes(inline.note)) called.push(inline.note)
    if (inline.type === 'text') return inline.value
    if (inline.type === 'ruby') return inline.base
    if (inline.type === 'link') return inline.children.map(inlineText).join('')
    if (inline.type === 'citation') return inline.printed.map(inlineText).join('')
    return inline.type === 'box' ? inline.blocks.map(blockText).join('') : ''
  }
  const blockText = (block: WordBlock): string =>
    block.kind === 'table'
      ? block.rows
          .flat()
          .flatMap((cell) => cell.blocks.map(blockText))
          .join('')
      : block.content.map(inlineText).join('')
  const flow = word.blocks.map(blockText)
  const notes: string[] = []
  // A note may call another: the list grows while it is read.
  for (const id of called) notes.push((word.notes.get(id) ?? []).map(blockText).join(''))
  return textOf(flow, notes)
}

function textOf(flow: readonly string[], notes: readonly string[]): Text {
  return { flow: comparableText(flow.join('')), notes: notes.map(comparableText) }
}
