import type { VFile } from 'vfile'
import { cite } from '../cite/cite.js'
import { checkFormat } from '../journal/check-format.js'
import { readJournal } from '../journal/read-journal.js'
import type { Article } from '../model/article.js'
import { builtInHouse } from '../model/house-style.js'
import type { Journal } from '../model/journal.js'
import type { Manuscript } from '../model/manuscript.js'
import type { Publication } from '../model/publication.js'
import { hasErrors } from '../model/report.js'
import { present } from '../read/present.js'
import { readManuscript } from '../read/read-manuscript.js'
import { typeset } from '../typography/typeset.js'
import { makePublication } from './make-publication.js'

/** A manuscript, or an issue, as far as it could be taken. */
export interface Published {
  /** Names the folder of its editions. */
  slug: string
  /** Its front matter, where it is a manuscript. */
  article?: Article
  /** Its file, with all messages; of an issue, `issue.yaml`. */
  file: VFile
  /** Of an issue: its articles' files, with their messages. */
  articles: { slug: string; file: VFile; folder: string }[]
  /** Not made where a message is an error. */
  publication?: Publication
}

/** Does one step of the way, and may take its time or give the way up before it. */
export type TakeStep = <Result>(name: string, work: () => Result | Promise<Result>) => Promise<Result>

/**
 * Take a manuscript all the way to what every edition is made from: read it, cite, typeset.
 *
 * @param folder  the manuscript's folder
 * @param step    does each step
 */
export async function publish(folder: string, step: TakeStep): Promise<Published & { article: Article }> {
  const { manuscript, journal } = await step('read', () => readInJournal(folder))
  const { article, file } = manuscript
  const { slug } = article
  const taken = { slug, article, file, articles: [] }
  const references = await step('cite', () =>
    cite(manuscript, journal?.citations, journal?.house.worksHeading),
  )
  if (hasErrors(file)) return taken
  const tree = await step('typography', () => typeset(manuscript, journal?.house))
  if (hasErrors(file)) return taken
  return { ...taken, publication: makePublication({ article, tree, references, file }, journal) }
}

/** Read a manuscript with the journal that it belongs to; what is to be said of the journal's file is said first. */
async function readInJournal(
  folder: string,
): Promise<{ manuscript: Manuscript; journal: Journal | undefined }> {
  const { journal, file, citations } = await readJournal(folder)
  // Where the journal's file is faulty, nothing is asked of the article that it would have said.
  const inPlace = file && { ...UNREAD, ...present({ citations }) }
  const manuscript = await readManuscript(folder, journal ?? inPlace)
  manuscript.file.messages.unshift(...(file?.messages ?? []))
  const styles = [journal?.style, manuscript.style].filter((style) => style !== undefined)
  for (const { messages } of await checkFormat(styles, journal?.house ?? builtInHouse, [
    manuscript.article.lang,
  ]))
    manuscript.file.messages.push(...messages)
  return { manuscript, journal: journal ?? inPlace }
}

/** In the place of a journal whose file has errors. */
const UNREAD: Journal = {
  folder: '',
  title: { ja: '？' },
  languages: ['ja'],
  house: builtInHouse,
  isUnread: true,
}
