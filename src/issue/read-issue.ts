import { stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { VFile } from 'vfile'
import type { Issue, IssueArticle } from '../model/issue.js'
import type { Journal } from '../model/journal.js'
import { languageTag } from '../model/language-tag.js'
import { report } from '../model/report.js'
import { reportCapped, reportRemainder } from '../model/report-capped.js'
import { ISSUE_FILE } from '../model/source-files.js'
import { decodeText } from '../read/decode-text.js'
import { openInFolder } from '../read/open-in-folder.js'
import { pathInFolder } from '../read/path-in-folder.js'
import { present } from '../read/present.js'
import { readCoverImage } from '../read/read-cover-image.js'
import { reportUnopened } from '../read/report-unopened.js'
import { slugOfText } from '../read/slug-of-text.js'
import type { OwnProblem } from '../settings/own-problem.js'
import { type ReadSettings, readSettings } from '../settings/read-settings.js'
import { withTags } from '../settings/text-settings.js'
import { issueSchema } from './issue-schema.js'

const BYTES = 200_000

/** An issue, and what is to be said of its file. */
export interface ReadIssue {
  /** `undefined` where it is faulty. */
  issue?: Issue
  /** `issue.yaml`. */
  file: VFile
}

/**
 * Read what `issue.yaml` says of an issue.
 *
 * @param folder   of the issue
 * @param journal  whose articles it holds, in folders below that of `journal.yaml`
 */
export async function readIssue(folder: string, journal: Journal): Promise<ReadIssue> {
  const file = new VFile({ path: ISSUE_FILE })
  const opened = await openInFolder(folder, ISSUE_FILE, BYTES)
  if ('fault' in opened) {
    reportUnopened({ kind: 'issue', name: ISSUE_FILE, fault: opened.fault, limit: BYTES }, file)
    return { file }
  }
  const source = decodeText(opened.bytes, file)
  const parsed = source === undefined ? undefined : readSettings(source, ISSUE, file)
  reportRemainder(file)
  if (!parsed) return { file }
  const { cover: path } = parsed.data
  const cover =
    path === undefined ? undefined : await readCoverImage(path, folder, parsed.placeOf(['cover']), file)
  const issue = { ...issueOf(basename(resolve(folder)), journal, parsed), ...present({ cover }) }
  await checkArticles(issue, journal, file)
  return { file, issue }
}

/** What only an issue can have wrong. */
const OWN_PROBLEMS = ['date', 'not-a-page', 'no-article'] as const

/** How `issue.yaml` is read. */
const ISSUE = {
  schema: issueSchema,
  rule: 'invalid-issue',
  dates: /^date$/,
  reportOwn: ({ problem, key, place }: OwnProblem, file: VFile): void =>
    reportCapped(
      file,
      `invalid-issue.${OWN_PROBLEMS.find((one) => one === problem) ?? 'date'}`,
      { key },
      place,
    ),
} as const

function issueOf(
  slug: string,
  { languages: [own] }: Journal,
  { data, placeOf }: ReadSettings<typeof issueSchema>,
): Issue {
  const named = (path: string, place: readonly (string | number)[]): IssueArticle => ({
    path: pathInFolder(path)?.replace(/\/$/, '') ?? path,
    place: placeOf(place),
  })
  const textsOf = (key: 'front-matter' | 'back-matter'): IssueArticle[] =>
    data[key].map((path, index) => named(path, [key, index]))
  return {
    slug,
    firstPage: data['first-page'],
    colophon: data.colophon ?? {},
    hasTitlePage: data['title-page'],
    frontMatter: textsOf('front-matter'),
    backMatter: textsOf('back-matter'),
    sections: data.contents.map(({ section, articles }, at) => ({
      ...(section ? { label: withTags(section, own) } : {}),
      articles: articles.map((path, index) => named(path, ['contents', at, 'articles', index])),
    })),
    ...present({
      volume: data.volume,
      number: data.number,
      title: data.title && withTags(data.title, own),
      date: data.date,
      startsOn: data['starts-on'],
      backContents: data['back-contents'] && languageTag(data['back-contents']),
    }),
  }
}

/** Report articles and texts that are not there, are named twice, or would go by one name. */
async function checkArticles(issue: Issue, { folder }: Journal, file: VFile): Promise<void> {
  const named = new Set<string>()
  const articles = issue.sections.flatMap((section) => section.articles)
  for (const article of [...issue.frontMatter, ...articles, ...issue.backMatter]) {
    const { path, place } = article
    const isText = !articles.includes(article)
    const inside = pathInFolder(path)
    const found = inside === undefined ? undefined : await stat(join(folder, inside)).catch(() => undefined)
    const name = slugOfText(path)
    if (inside === undefined) report(file, 'path-outside-folder.path', { kind: 'issue', name: path }, place)
    else if (isText && !found?.isFile()) report(file, 'missing-text-of-issue', { path }, place)
    else if (!isText && !found?.isDirectory()) report(file, 'missing-article', { path }, place)
    else if (named.has(name)) report(file, 'article-twice', { path, name }, place)
    named.add(name)
  }
}
