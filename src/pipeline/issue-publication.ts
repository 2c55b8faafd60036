import type { Element, Root } from 'hast'
import { h } from 'hastscript'
import type { Root as Mdast } from 'mdast'
import { EXIT, visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { VFile as File } from 'vfile'
import { makeColophonPage } from '../issue/colophon-page.js'
import { makeContentsPage } from '../issue/contents-page.js'
import { type IssueLine, makeIssueLines } from '../issue/issue-lines.js'
import { makeTitlePage } from '../issue/title-page.js'
import { issueWords } from '../messages/issue-words.js'
import { type Article, articleDefaults } from '../model/article.js'
import { type ClassName, classes } from '../model/classes.js'
import { writeStyle } from '../model/declared-style.js'
import type { Issue } from '../model/issue.js'
import type { Journal } from '../model/journal.js'
import type { Publication, PublicationFront, PublishedArticle } from '../model/publication.js'
import { separatorsOf } from '../model/separators.js'
import { inLanguageOrFirst, type Translated } from '../model/translated.js'
import { typeset } from '../typography/typeset.js'
import type { TypesetArticle } from './make-publication.js'
import { makeUnique } from './make-unique.js'

/** Make the publication of an issue: its articles in their order, and the contents and the colophon around them. */
export function issuePublication(
  issue: Issue,
  journal: Journal,
  parts: readonly [TypesetPart, ...TypesetPart[]],
  file: VFile,
): Publication {
  const language = journal.languages[0]
  const words = issueWords(language)
  const { backContents, cover = journal.cover?.image } = issue
  const style = writeStyle(journal.style)
  const startsOn = issue.startsOn ?? journal.house.startsOn
  const generated = (name: ClassName, title: string, tree: Mdast, lang = language): PublishedArticle =>
    generatedPart(
      name,
      { title, lang },
      tree,
      journal,
      name === classes.issueTitlePage ? [] : makeIssueLines(issue, journal, lang),
    )
  const contents = (pages: readonly number[], lang: string, isOwn: boolean): Mdast =>
    makeContentsPage(
      parts.map(({ typeset: { article }, label }, index) => ({
        article,
        label,
        index,
        page: pages[index] ?? 0,
      })),
      lang,
      isOwn,
    )
  return {
    slug: issue.slug,
    ...(cover === undefined ? {} : { cover }),
    front: frontOf(
      issue,
      journal,
      parts.filter(({ isMatter }) => !isMatter).map((one) => one.typeset),
    ),
    journal,
    ...(style === '' ? {} : { style }),
    articles: parts.map(({ typeset: one, isMatter }, index) => ({
      ...makeUnique(one, index),
      index,
      ...(isMatter ? { isMatter } : {}),
      begins: index === 0 ? { page: issue.firstPage } : { parity: startsOn === 'right' ? 'odd' : 'any' },
    })),
    frame: {
      before: (pages) => [
        ...(issue.hasTitlePage
          ? [generated(classes.issueTitlePage, journalName(journal), makeTitlePage(issue, journal))]
          : []),
        generated(classes.issueContents, words.contents, contents(pages, language, true)),
      ],
      after: (pages) =>
        backContents === undefined
          ? []
          : [
              generated(
                classes.issueBackContents,
                issueWords(backContents).contents,
                contents(pages, backContents, false),
                backContents,
              ),
            ],
      last: () => generated(classes.issueColophon, words.colophon, makeColophonPage(issue, journal)),
    },
    file,
  }
}

/** An article, or a text of front or back matter, with what the issue says of it. */
export interface TypesetPart {
  typeset: TypesetArticle
  /** Of the section of the contents. */
  label?: Translated | undefined
  isMatter?: true
}

function journalName({ title, languages: [language] }: Journal): string {
  return inLanguageOrFirst(title, language)?.value ?? ''
}

/** What is said of an issue as a whole. */
function frontOf(
  { volume, number, title, date }: Issue,
  journal: Journal,
  articles: readonly TypesetArticle[],
): PublicationFront {
  const language = journal.languages[0]
  const name = journalName(journal)
  const own = inLanguageOrFirst(title, language)?.value
  const publisher = inLanguageOrFirst(journal.publisher, language)?.value
  const { issn, eissn, licence } = journal
  return {
    title: [name, issueWords(language).numbers(volume, number)]
      .filter(Boolean)
      .join(separatorsOf(language).facts),
    ...(own === undefined ? {} : { subtitle: own }),
    authors: [
      ...new Map(articles.flatMap(({ article }) => article.authors.map((one) => [one.name, one]))).values(),
    ],
    lang: language,
    keywords: [],
    journal: {
      title: name,
      ...(volume === undefined ? {} : { volume }),
      ...(number === undefined ? {} : { issue: number }),
      ...(issn === undefined ? {} : { issn }),
      ...(eissn === undefined ? {} : { eissn }),
      ...(publisher === undefined ? {} : { publisher }),
    },
    ...(date === undefined ? {} : { date }),
    ...(licence === undefined ? {} : { licence }),
  }
}

/**
 * Make a part of an issue that no author wrote.
 *
 * @param name   the class of its tables
 * @param lines  above its title
 */
function generatedPart(
  name: ClassName,
  { title, lang }: Pick<Article, 'title' | 'lang'>,
  text: Mdast,
  journal: Journal,
  lines: readonly IssueLine[],
): PublishedArticle {
  const file = new File({ path: name })
  const article: Article = {
    ...articleDefaults,
    slug: name,
    title,
    lang,
    authors: [],
    images: new Map(),
  }
  const tree = typeset(
    { article, tree: text, references: [], file },
    { ...journal.house, headingNumbers: { '*': [] } },
  )
  withoutHeads(tree, name)
  addLines(tree, lines, lang)
  return {
    index: -1,
    prefix: '',
    begins: { page: 1 },
    isGenerated: true,
    article,
    tree,
    references: [],
    file,
  }
}

/** Give the tables their class, and take the heads away, which Markdown's tables cannot be without. */
function withoutHeads(tree: Root, name: ClassName): void {
  visit(tree, { tagName: 'table' }, (table: Element) => {
    table.properties.className = [name]
    table.children = table.children.filter((child) => child.type !== 'element' || child.tagName !== 'thead')
  })
}

/** Put lines before the title of a part, each in its language. */
function addLines(tree: Root, lines: readonly IssueLine[], own: string): void {
  visit(tree, { tagName: 'header' }, (header: Element) => {
    header.children.unshift(
      ...lines.map(({ value, lang }, index) =>
        h(
          `p.${index === 0 ? classes.issueName : classes.issueNumbers}`,
          { lang: lang === own ? null : lang },
          value,
        ),
      ),
    )
    return EXIT
  })
}
