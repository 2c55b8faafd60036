import type { Element } from 'hast'
import { h } from 'hastscript'
import { articleWords } from '../messages/article-words.js'
import type { Article } from '../model/article.js'
import { classes } from '../model/classes.js'
import { inLanguageOrFirst } from '../model/translated.js'

/** Make the section that says who paid for the work; `undefined` where the front matter does not say it. */
export function fundingSection({ funding = [], lang }: Article): Element | undefined {
  if (funding.length === 0) return undefined
  const words = articleWords(lang)
  const paragraphs = funding.map(({ funder, award, statement }) => {
    const said = inLanguageOrFirst(statement, lang)
    if (said) return h('p', { lang: said.lang === lang ? null : said.lang }, said.value)
    const name = inLanguageOrFirst(funder, lang)
    return h('p', { lang: name && name.lang !== lang ? name.lang : null }, words.grant(name?.value, award))
  })
  return h(
    `section.${classes.back}.${classes.funding}`,
    h('h2', { lang: words.lang === lang ? null : words.lang }, words.funding),
    paragraphs,
  )
}
