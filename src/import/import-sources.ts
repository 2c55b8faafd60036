import type { VFile } from 'vfile'
import type { Language } from '../messages/message.js'
import { said } from '../messages/say.js'
import { hasErrors, report } from '../model/report.js'
import { ARTICLE_FILE } from '../model/source-files.js'
import { assembleDraft } from './assemble-draft.js'
import type { Draft } from './manuscript/draft.js'
import { renderManuscript } from './manuscript/render-manuscript.js'
import { readSource } from './read-source.js'
import { Decisions } from './report/decisions.js'
import type { Figures } from './report/figures.js'
import { renderImportReport } from './report/render-import-report.js'
import type { SourceFile } from './source/source-file.js'

export interface ImportOptions {
  /** Number of the first page, where the source has no folios. */
  firstPage?: number | undefined
  /** Of the report and the comments. */
  language: Language
  /** Put a comment before each block with a decision that is not sure. */
  markDoubts: boolean
}

/** A manuscript's folder, before it is written. */
export interface ImportedManuscript {
  /** Path in the folder → content. */
  files: Map<string, string | Uint8Array>
  figures: Figures
  /** Decisions that someone should look at. */
  doubts: number
}

/**
 * Make a manuscript of a published article: of its text layer, its PDF or its DOCX.
 *
 * @param sources  one article, in one file or several that follow each other
 * @param file     gets what makes a source unusable: `empty-source`, `scanned-source`, `encrypted-source`,
 *                 `unsupported-source`, `two-column-source`, `oversized-source`, `damaged-source`, `invalid-encoding`
 * @returns        undefined when a source is unusable
 */
export async function importSources(
  sources: readonly SourceFile[],
  options: ImportOptions,
  file: VFile,
): Promise<ImportedManuscript | undefined> {
  const decisions = new Decisions()
  const read = []
  const pictures = new Map<string, Uint8Array>()
  for (const source of sources) read.push(await readSource(source, file, pictures, decisions))
  if (hasErrors(file)) return undefined
  const pages = read.flatMap((one) => one?.pages ?? [])
  const whole = read.find((one) => one?.draft)
  if (whole && read.length > 1) {
    report(file, 'unsupported-source.several')
    return undefined
  }
  const draft = whole?.draft ?? assembleDraft(pages, options.firstPage, decisions)
  if (draft.metadata.title === undefined) decisions.note(said('import.title.missing'), undefined, 'unsure')
  if (draft.metadata.authors.length === 0) decisions.note(said('import.author.missing'), undefined, 'unsure')
  const { text, places } = renderManuscript(
    draft,
    decisions.all,
    options.markDoubts ? options.language : undefined,
  )
  const figures = countOf(draft, pages.length)
  const tallies = (await whole?.compare?.(text, decisions)) ?? []
  const names = sources.map(({ name }) => name)
  const files = new Map<string, string | Uint8Array>([
    [ARTICLE_FILE, text],
    [
      'import-report.md',
      renderImportReport(names, figures, decisions.all, places, tallies, options.language),
    ],
    ...pictures,
    ...(whole?.files ?? []),
  ])
  const doubts = decisions.all.filter(({ confidence }) => confidence === 'unsure').length
  return { files, figures, doubts }
}

function countOf({ blocks, notes, summaries }: Draft, pages: number): Figures {
  const all = [...blocks, ...summaries.flatMap((summary) => summary.blocks)]
  return {
    ...(pages > 0 ? { pages } : {}),
    headings: all.filter(({ kind }) => kind === 'heading').length,
    paragraphs: all.filter(({ kind }) => kind !== 'heading').length,
    notes: notes.length,
  }
}
