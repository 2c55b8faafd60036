import type { z } from 'zod'
import type { Article, ArticleTitle, Funding } from '../model/article.js'
import { languageTag } from '../model/language-tag.js'
import { inLanguage, primaryOf } from '../model/translated.js'
import { withTags } from '../settings/text-settings.js'
import { authorOf } from './author-of.js'
import type { frontMatter } from './front-matter-schema.js'
import { present } from './present.js'

type Written = z.output<typeof frontMatter>

/** Make an article from its checked front matter. */
export function articleOfFrontMatter(slug: string, data: Written): Omit<Article, 'images'> {
  const { journal, epub, citations, proof, date, dates } = data
  const lang = languageTag(data.lang) ?? 'ja'
  const titles = titlesOf(data, lang)
  const own = inLanguage(titles, lang) ?? { title: slug }
  const english = primaryOf(lang) === 'en' ? undefined : inLanguage(titles, 'en')
  const published = dates?.published ?? date
  const keywords = data.keywords && withTags(data.keywords, lang)
  return {
    slug,
    title: own.title,
    ...present({ subtitle: own.subtitle, titleEn: english?.title, subtitleEn: english?.subtitle }),
    titles,
    ...present({
      titleShort: inLanguage(data['title-short'] && withTags(data['title-short'], lang), lang),
      section: data.section && withTags(data.section, lang),
    }),
    authors: data.author.map((one) => authorOf(one, lang)),
    lang,
    firstPage: data['first-page'],
    ...(journal === undefined ? {} : { journal: { ...present(journal), title: journal.title } }),
    ...present({ doi: data.doi, date: published, rights: data.rights, style: data.style }),
    ...(dates || date ? { dates: { ...present(dates ?? {}), ...present({ published }) } } : {}),
    ...(data.licence ? { licence: { ...present(data.licence), name: data.licence.name } } : {}),
    keywords: inLanguage(keywords, lang) ?? [],
    // A list without languages is for catalogues alone, as it always was.
    ...(keywords && !isOnce(data.keywords) ? { keywordsPrinted: keywords } : {}),
    ...(data.summaries ? { summaryPlaces: withTags(data.summaries, '*') } : {}),
    ...(data.funding ? { funding: data.funding.map((one) => fundingOf(one, lang)) } : {}),
    ...present({ imprint: data.imprint, systemFonts: data['system-fonts'] }),
    pages: data.pages,
    epub: { notes: epub.notes, chapters: epub.chapters, embedFonts: epub['embed-fonts'] },
    citations: {
      separator: citations.separator,
      repeated: citations.repeated,
      worksCited: citations['works-cited'] ?? data.nocite.length > 0,
      ...(data.nocite.length > 0 ? { nocite: data.nocite } : {}),
    },
    ...(proof === undefined
      ? {}
      : {
          proof: {
            silence: proof.silence,
            show: proof.show,
            ...present({ dictionary: proof.dictionary }),
          },
        }),
  }
}

function titlesOf(data: Written, lang: string): Record<string, ArticleTitle> {
  const titles = withTags(data.title, lang)
  const subtitles = withTags(data.subtitle ?? {}, lang)
  const { 'title-en': titleEn, 'subtitle-en': subtitleEn } = data
  if (titleEn !== undefined) titles.en ??= titleEn
  if (subtitleEn !== undefined) subtitles.en ??= subtitleEn
  return Object.fromEntries(
    Object.entries(titles).map(([tag, title]) => {
      const lines = title.split('\n')
      const subtitle = inLanguage(subtitles, tag)
      return [
        tag,
        {
          title: lines.reduce(joinLines),
          ...(lines.length > 1 ? { lines } : {}),
          ...(subtitle === undefined ? {} : { subtitle }),
        },
      ]
    }),
  )
}

/** Join two lines: Japanese and Chinese without a space. */
function joinLines(before: string, after: string): string {
  const isWide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u
  return `${before}${isWide.test(before.slice(-1)) || isWide.test(after.slice(0, 1)) ? '' : ' '}${after}`
}

function fundingOf(
  { funder, award, statement }: NonNullable<Written['funding']>[number],
  lang: string,
): Funding {
  return present({
    funder: funder && withTags(funder, lang),
    award,
    statement: statement && withTags(statement, lang),
  })
}

/** Whether a value was written without languages. */
function isOnce(values: Readonly<Record<string, unknown>> | undefined): boolean {
  return values !== undefined && Object.hasOwn(values, '')
}
