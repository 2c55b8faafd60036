import { basename, join } from 'node:path'
import { VFile } from 'vfile'
import type { DiffPart } from '../compare/diff-text.js'
import type { Correction, Corrections } from '../corrections/list-corrections.js'
import type { Language } from '../messages/message.js'
import { said, say } from '../messages/say.js'
import type { PublishedArticle } from '../model/publication.js'
import { ARTICLE_FILE } from '../model/source-files.js'
import { exitCodeOf } from './exit-code-of.js'
import { formatMessages } from './format-messages.js'
import { columnsOf, padColumns } from './pad-columns.js'
import { readSourceFile } from './read-source-file.js'

export interface CorrectionsOptions {
  /** Of the reader. */
  language: Language
  quiet?: boolean
  json?: boolean
}

/** A manuscript, and its document as it came back. */
export interface ReadCorrections {
  published: PublishedArticle
  corrections: Corrections
}

/**
 * `kiyo compare` of a manuscript and a Word document: what its author changed, by paragraph and note.
 *
 * @param names  the manuscript's folder, and the document
 * @returns      0 when nothing changed, 1 when anything did, else the code of the gravest error
 */
export async function runCorrections(
  [folder, document]: readonly [folder: string, document: string],
  { language, quiet, json }: CorrectionsOptions,
): Promise<number> {
  const read = await readCorrections(folder, document, language)
  if (typeof read === 'number') return read
  const { listed } = read.corrections
  const path = join(folder, ARTICLE_FILE)
  if (json) process.stdout.write(`${JSON.stringify({ changes: listed }, null, 2)}\n`)
  else if (!quiet) process.stdout.write(formatCorrections(listed, path, language))
  return listed.length > 0 ? 1 : 0
}

/**
 * Read a manuscript and its document.
 *
 * @returns  an exit code where one of them cannot be read, after its errors are shown
 * @throws Failure where one of them is not there
 */
export async function readCorrections(
  folder: string,
  document: string,
  language: Language,
): Promise<ReadCorrections | number> {
  const bytes = await readSourceFile(document)
  const { publish } = await import('../pipeline/publish.js')
  const { listCorrections } = await import('../corrections/list-corrections.js')
  const { publication, file } = await publish(folder, async (_name, work) => work())
  const [published] = publication?.articles ?? []
  if (!published) return tell(file, language)
  const source = new VFile({ path: basename(document) })
  const corrections = await listCorrections(published, { name: basename(document), bytes }, source)
  return corrections ? { published, corrections } : tell(source, language)
}

function tell(file: VFile, language: Language): number {
  process.stderr.write(formatMessages([{ slug: '', file }], language))
  return exitCodeOf([{ file }])
}

/**
 * Say what changed, a line a paragraph or note, with `[-deletions-]` and `{+insertions+}`.
 *
 * @param path    of the manuscript
 * @param isLeft  marks what has to be done by hand
 */
export function formatCorrections(
  listed: readonly Correction[],
  path: string,
  language: Language,
  isLeft: (one: Correction) => boolean = () => false,
): string {
  if (listed.length === 0) return `${say(language, said('corrections.nothing'))}\n`
  const rows = listed.map((one) => {
    const { change, unit, note, line, parts } = one
    const where = line === undefined ? say(language, said('corrections.front-matter')) : `${path}:${line}`
    const what = say(language, said('corrections.change', { change, unit, note }))
    return [`${isLeft(one) ? '*' : ' '} ${where}`, what, excerpt(parts)] as const
  })
  const widths = [0, 1].map((column) => columnsOf(rows.map((row) => row[column] ?? '')))
  const lines = rows.map(
    ([where, what, text]) =>
      `${padColumns(where, widths[0] ?? 0)}  ${padColumns(what, widths[1] ?? 0)}  ${text}\n`,
  )
  return `${lines.join('')}${say(language, said('corrections.count', { count: listed.length }))}\n`
}

/** Characters around a change that are shown. */
const AROUND = 10

function excerpt(parts: readonly DiffPart[]): string {
  return parts
    .map(({ kind, text }, index) => {
      const flat = text.replace(/\s+/g, ' ')
      if (kind === 'added') return `{+${flat}+}`
      if (kind === 'removed') return `[-${flat}-]`
      const characters = [...flat]
      const head = index === 0 ? [] : characters.slice(0, AROUND)
      const tail = index === parts.length - 1 ? [] : characters.slice(-AROUND)
      return characters.length <= head.length + tail.length ? flat : `${head.join('')}…${tail.join('')}`
    })
    .join('')
}
