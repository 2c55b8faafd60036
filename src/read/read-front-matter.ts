import type { Root } from 'mdast'
import type { Point } from 'unist'
import type { VFile } from 'vfile'
import { location } from 'vfile-location'
import { type Article, articleDefaults } from '../model/article.js'
import type { Journal } from '../model/journal.js'
import { reportCapped } from '../model/report-capped.js'
import { checkSettings, nodeAt } from '../settings/check-settings.js'
import { allKeysOf, takesValue } from '../settings/keys-of.js'
import type { OwnProblem } from '../settings/own-problem.js'
import { parseSettings } from '../settings/parse-settings.js'
import type { SettingsFile } from '../settings/settings-file.js'
import { articleOfFrontMatter } from './article-of-front-matter.js'
import { checkFrontMatter } from './check-front-matter.js'
import { checkPlainTexts } from './check-plain-texts.js'
import { checkSilences } from './check-silences.js'
import { foreignKeyRemedy } from './foreign-key-remedy.js'
import { frontMatter, frontMatterOfText, lastPage } from './front-matter-schema.js'
import { settingsOverJournal } from './settings-over-journal.js'

/** Keys whose values are dates. */
const DATES = /^(?:date$|dates\.)/
/** How front matter of other programs begins, and that with other lines around it. */
const FOREIGN_FORMS = [
  ['TOML', /^\+{3}[ \t]*\n/],
  ['JSON', /^(?:;{3}[ \t]*\n)?\{\s*"/],
  ['Pandoc', /^% \S/],
  ['code', /^(?:`{3,}|~{3,}) *ya?ml[ \t]*\n/],
  ['dashes', /^(?:-{4,}|-{1,2}|[－ー―—–]+)[ \t]*\n[A-Za-z]/],
] as const

/**
 * Take the YAML front matter out of the tree and check it: known keys only, each of its type.
 *
 * @param tree  the parsed manuscript; loses its `yaml` node
 * @param file  takes `missing-front-matter` and `invalid-front-matter`, at the line of the key, `front-matter-comment` for text
 *              that YAML drops, `curly-quoted-value` for quotation marks that it does not, and `leftover-markup`
 * @param slug  the folder's name
 * @param settings  the journal, which says what the front matter leaves out: its title, the language, the rights; and whether
 *                  it is of an article, which has authors
 * @returns     the metadata of the article; where it has errors, the slug for a title, and no authors
 */
export async function readFrontMatter(
  tree: Root,
  file: VFile,
  slug: string,
  { journal, isArticle = true }: { journal?: Journal | undefined; isArticle?: boolean } = {},
): Promise<Omit<Article, 'images'>> {
  const placeholder = { slug, title: slug, authors: [], ...articleDefaults }
  const [node] = tree.children
  if (node?.type !== 'yaml') {
    const isOpen = /^---[ \t]*(?:\n|$)/.test(String(file.value))
    const foreign = FOREIGN_FORMS.find(([, beginning]) => beginning.test(String(file.value)))
    const start = { line: 1, column: 1, offset: 0 }
    if (isOpen) reportCapped(file, 'invalid-front-matter.unclosed', undefined, start)
    else if (foreign) reportCapped(file, 'missing-front-matter.foreign', { form: foreign[0] }, start)
    else reportCapped(file, 'missing-front-matter.all', undefined, start)
    if (isOpen || foreign) forgetMessagesOfBeginning(file)
    return placeholder
  }
  tree.children.shift()

  const source = String(file.value)
  const { toPoint } = location(source)
  const start = (node.position?.start.offset ?? 0) + source.indexOf('\n') + 1
  const settings: SettingsFile = {
    yaml: node.value,
    keys: allKeysOf(frontMatter),
    dates: DATES,
    takes: (path, value) => takesValue(frontMatter, path, value),
    locate: (offset) => toPoint(start + offset),
    report: (name, data, place) => {
      // Told at the key that stands for it
      if (name === 'missing' && isMeant((data as { key: string }).key, node.value)) return
      const remedy =
        name === 'unknown' ? remedyOf(data as { key: string; group: string | undefined }) : undefined
      if (remedy) reportCapped(file, 'invalid-front-matter.foreign', remedy, place)
      else reportCapped(file, `invalid-front-matter.${name}`, ...([data, place] as never))
    },
    reportComment: (data, place) => reportCapped(file, 'front-matter-comment', data, place),
    reportQuotes: (data, place) => reportCapped(file, 'curly-quoted-value', data, place),
  }
  const document = parseSettings(settings)
  if (!document) return placeholder
  checkPlainTexts(document, node.value, (written, offset) =>
    reportCapped(file, 'leftover-markup.plain', { written }, settings.locate(offset)),
  )
  const check = {
    schema: isArticle ? frontMatter : frontMatterOfText,
    prepare: (value: unknown) => settingsOverJournal(withAuthorList(value), journal),
    reportOwn: (own: OwnProblem) => reportOwn(own, file),
  }
  const data = checkSettings(document, check, settings)
  if (!data) return placeholder
  const article = articleOfFrontMatter(slug, data)
  const placeOf = (path: readonly PropertyKey[]): Point | undefined =>
    settings.locate(nodeAt(document, path)?.range?.[0] ?? 0)
  checkFrontMatter(article, placeOf, file, journal?.doiPrefix)
  await checkSilences('silence', article.proof?.silence ?? [], placeOf, file)
  await checkSilences('show', article.proof?.show ?? [], placeOf, file)
  return article
}

/** Leave out what was said of lines that are meant as front matter, which were read as text. */
function forgetMessagesOfBeginning(file: VFile): void {
  const [beginning = ''] = String(file.value).split(/\n[ \t]*\n/, 1)
  const last = beginning.split('\n').length
  file.messages = file.messages.filter(({ fatal, line = 0 }) => fatal || line > last)
}

/** Whether a key that is missing stands under another name, as 題名 for title. */
function isMeant(key: string, yaml: string): boolean {
  const remedy = key === 'author' ? 'name' : key
  return [...yaml.matchAll(/^[^\s:#][^:\n]*(?=:)/gm)].some(
    ([written]) => foreignKeyRemedy(written.trim()) === remedy,
  )
}

/** What to do with an unknown key that another program has at the top of its front matter. */
function remedyOf({ key, group }: { key: string; group: string | undefined }) {
  const remedy = group === undefined ? foreignKeyRemedy(key) : undefined
  return remedy && { key, remedy }
}

/** Errors of the front matter alone whose message needs no data but the key. */
const OWN_PROBLEMS = [
  'no-author',
  'doi',
  'date',
  'orcid',
  'email',
  'no-name',
  'no-funder',
  'nocite-unlisted',
  'page-range',
] as const

/** Report an error that only the front matter can have. */
function reportOwn({ problem, key, params, place }: OwnProblem, file: VFile): void {
  const own = OWN_PROBLEMS.find((one) => one === problem)
  if (own) reportCapped(file, `invalid-front-matter.${own}`, { key }, place)
  else if (problem === 'no-own-title')
    reportCapped(file, 'invalid-front-matter.no-own-title', { key, lang: String(params?.lang) }, place)
  else if (problem === 'twice')
    reportCapped(file, 'invalid-front-matter.twice', { key, other: String(params?.other) }, place)
  // A number that is too great for a whole number is too great for a page as well.
  else reportCapped(file, 'invalid-front-matter.not-a-page', { key, most: lastPage }, place)
}

function withAuthorList(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || !('author' in value))
    return value
  const authors = Array.isArray(value.author) ? value.author : [value.author]
  return { ...value, author: authors.map((one) => (typeof one === 'string' ? { name: one } : one)) }
}
