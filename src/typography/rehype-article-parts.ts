import type { Element, ElementContent, Root } from 'hast'
import { h } from 'hastscript'
import type { Article } from '../model/article.js'
import { classes } from '../model/classes.js'

/**
 * Assemble the article: the opening from the front matter, then body, notes and summaries, each summary
 * under its own title.
 */
export function rehypeArticleParts(article: Article) {
  return (tree: Root): undefined => {
    const body: ElementContent[] = []
    const notes: Element[] = []
    const summaries: Element[] = []
    for (const child of tree.children) {
      if (child.type !== 'element') continue
      if (child.tagName === 'aside') notes.push(child)
      else if (child.tagName === 'section') summaries.push(child)
      else body.push(child)
    }
    for (const summary of summaries) summary.children.unshift(summaryOpening(article))
    tree.children = [
      opening(article),
      h(`section.${classes.body}`, body),
      ...(notes.length > 0 ? [h(`section.${classes.notes}`, notes)] : []),
      ...summaries,
    ]
  }
}

function opening({ title, subtitle, authors }: Article): Element {
  return h(
    `header.${classes.opening}`,
    h(`h1.${classes.title}`, title),
    subtitle ? h(`p.${classes.subtitle}`, dashes(), subtitle, dashes()) : [],
    authors.map(({ name }) => h(`p.${classes.author}`, name)),
  )
}

function summaryOpening({ title, titleEn, subtitleEn, authors }: Article): Element {
  return h(
    `header.${classes.summaryOpening}`,
    h(`h2.${classes.title}`, titleEn ?? title, subtitleEn ? h('span', { dataGenerated: '' }, ':') : []),
    subtitleEn ? h(`p.${classes.subtitle}`, subtitleLines(subtitleEn)) : [],
    authors.map(({ name, latin }) => h(`p.${classes.author}`, latin ?? name)),
  )
}

/** Make the two-em dash before or after a Japanese subtitle. */
function dashes(): Element {
  return h(`span.${classes.dash}`, { dataGenerated: '' }, '――')
}

/** Put the years in parentheses at a subtitle's end on a line of their own. */
function subtitleLines(subtitle: string): ElementContent[] {
  const match = /^(.+ )(\([^()]+\))$/.exec(subtitle)
  if (!match) return [{ type: 'text', value: subtitle }]
  return [{ type: 'text', value: match[1] ?? '' }, h(`span.${classes.years}`, match[2])]
}
