import type { Element } from 'hast'
import { h } from 'hastscript'
import type { MarkedPicture } from '../pictures/drawing.js'
import { type Comparison, type PageChange, styledPages } from './comparison.js'
import { words } from './words.js'

/** Show the changed pages, the old beside the new. */
export function renderPages(comparison: Comparison, pages: NonNullable<Comparison['pages']>): Element[] {
  const styled = new Set(styledPages(comparison))
  const { changed, withoutPictures } = pages
  return [
    ...changed.map((page) => renderPage(page, styled.has(page.new))),
    ...(withoutPictures > 0 ? [h('p.guide', words.withoutPictures(withoutPictures))] : []),
  ]
}

function renderPage({ old, new: found, cause, pictures }: PageChange, isStyled: boolean): Element {
  const why = isStyled && cause === 'reflow' ? words.styleReflow : words.cause[cause]
  return h('article.page', [
    h('h3', [h('span.title', words.pageTitle(old, found)), ' ', h('span.what', why)]),
    pictures
      ? h('div.spread', [
          renderPicture(pictures.old, words.old, words.oldPage(old)),
          renderPicture(pictures.new, words.new, words.newPage(found)),
        ])
      : '',
  ])
}

function renderPicture({ webp, width, height }: MarkedPicture, caption: string, alt: string): Element {
  const src = `data:image/webp;base64,${webp}`
  return h('figure', [
    h('figcaption', caption),
    h('img', { src, width, height, alt, loading: 'lazy', decoding: 'async' }),
  ])
}
