import { basename, dirname, join } from 'node:path'
import { VFile } from 'vfile'
import { cite } from '../cite/cite.js'
import { type ReadIssue, readIssue } from '../issue/read-issue.js'
import { checkFormat } from '../journal/check-format.js'
import { readJournal } from '../journal/read-journal.js'
import type { Article } from '../model/article.js'
import type { Issue, IssueArticle } from '../model/issue.js'
import type { Journal } from '../model/journal.js'
import type { Manuscript } from '../model/manuscript.js'
import { hasErrors, report } from '../model/report.js'
import { ISSUE_FILE } from '../model/source-files.js'
import { inLanguageOrFirst, type Translated } from '../model/translated.js'
import { readManuscript } from '../read/read-manuscript.js'
import { typeset } from '../typography/typeset.js'
import { issuePublication, type TypesetPart } from './issue-publication.js'
import type { Published, TakeStep } from './publish.js'

/**
 * Take the articles of an issue to what its editions are made from.
 *
 * @param folder  with `issue.yaml`, at or below that of `journal.yaml`
 * @param step    does each step
 * @returns       without a publication where a message is an error, of the issue or of an article; all articles are read
 */
export async function publishIssue(folder: string, step: TakeStep): Promise<Published> {
  const { journal, issue, file } = await step('read', () => readInJournal(folder))
  if (!journal || !issue) return { slug: '', file, articles: [] }
  const parts: TypesetPart[] = []
  const articles: Published['articles'] = []
  for (const { path, place, label, isMatter } of partsOf(issue)) {
    const manuscript = await step('read', () =>
      isMatter ? readText(path, journal) : readOfIssue(path, journal, issue, label),
    )
    const { article, file: own } = manuscript
    const styles = [journal.style, manuscript.style].filter((style) => style !== undefined)
    if (manuscript.style)
      for (const { messages } of await checkFormat(styles, journal.house, [article.lang]))
        own.messages.push(...messages)
    const folder = join(journal.folder, isMatter ? dirname(path) : path)
    articles.push({ slug: isMatter ? '' : article.slug, file: own, folder })
    const references = await step('cite', () =>
      cite(manuscript, journal.citations, journal.house.worksHeading),
    )
    const tree = hasErrors(own)
      ? undefined
      : await step('typography', () => typeset(manuscript, journal.house))
    if (tree && !hasErrors(own)) {
      const typesetPart = { article, tree, references, file: own }
      parts.push({ typeset: typesetPart, label, ...(isMatter ? { isMatter } : {}) })
    } else report(file, 'faulty-article', { path }, place)
  }
  const [first, ...others] = parts
  if (hasErrors(file) || !first) return { slug: issue.slug, file, articles }
  const publication = issuePublication(issue, journal, [first, ...others], file)
  return { slug: issue.slug, file, articles, publication }
}

/** The texts of an issue in their order: front matter, articles, back matter. */
function partsOf({ frontMatter, sections, backMatter }: Issue): NamedPart[] {
  const asMatter = (one: IssueArticle): NamedPart => ({ ...one, isMatter: true })
  return [
    ...frontMatter.map(asMatter),
    ...sections.flatMap(({ label, articles }) => articles.map((one): NamedPart => ({ ...one, label }))),
    ...backMatter.map(asMatter),
  ]
}

interface NamedPart extends IssueArticle {
  label?: Translated | undefined
  isMatter?: true
}

/** Read a text that is no article. What the journal prints of articles is not printed of it. */
async function readText(path: string, journal: Journal): Promise<Manuscript> {
  const folder = join(journal.folder, dirname(path))
  const { article, ...manuscript } = await readManuscript(folder, journal, basename(path))
  manuscript.file.path = path
  const { imprint: _, ...own } = article
  return { ...manuscript, article: own }
}

async function readInJournal(folder: string): Promise<ReadIssue & { journal?: Journal }> {
  const { journal, file: ofJournal } = await readJournal(folder)
  if (!journal) {
    const file = ofJournal ?? new VFile({ path: ISSUE_FILE })
    if (!ofJournal) report(file, 'issue-without-journal')
    return { file }
  }
  const { issue, file } = await readIssue(folder, journal)
  file.messages.unshift(...(ofJournal?.messages ?? []))
  for (const { messages } of await checkFormat(
    journal.style ? [journal.style] : [],
    journal.house,
    journal.languages,
  ))
    file.messages.push(...messages)
  return { journal, file, ...(issue && !hasErrors(file) ? { issue } : {}) }
}

/** Read an article, with what its issue says of it where its own front matter does not. */
async function readOfIssue(
  path: string,
  journal: Journal,
  issue: Issue,
  label: Translated | undefined,
): Promise<Manuscript> {
  const manuscript = await readManuscript(join(journal.folder, path), journal)
  const { article } = manuscript
  const { volume, number, date } = issue
  const { pages: _, ...own } = article.journal ?? {
    title: inLanguageOrFirst(journal.title, article.lang)?.value ?? '',
  }
  const numbered: Article = {
    ...article,
    journal: {
      ...(volume === undefined ? {} : { volume }),
      ...(number === undefined ? {} : { issue: number }),
      ...own,
    },
    ...(article.date === undefined && date !== undefined ? { date } : {}),
    ...(article.section === undefined && label !== undefined ? { section: label } : {}),
  }
  return { ...manuscript, article: numbered }
}
