import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Sayer } from '../messages/say.js'
import { classes } from '../model/classes.js'
import type { MarkedPicture } from '../pictures/drawing.js'
import { type Comparison, type PageChange, styledPages } from './comparison.js'

/** Show the changed pages, the old beside the new. */
export function renderPages(
  comparison: Comparison,
  pages: NonNullable<Comparison['pages']>,
  say: Sayer,
): Element[] {
  const styled = new Set(styledPages(comparison))
  const { changed, withoutPictures } = pages
  return [
    ...changed.map((page) => renderPage(page, styled.has(page.new), say)),
    ...(withoutPictures > 0
      ? [h(`p.${classes.guide}`, say('compare.without-pictures', { count: withoutPictures }))]
      : []),
  ]
}

function renderPage(
  { old, new: found, cause, pictures }: PageChange,
  isStyled: boolean,
  say: Sayer,
): Element {
  const why = isStyled && cause === 'reflow' ? say('compare.style-reflow') : say('compare.cause', { cause })
  return h(`article.${classes.page}`, [
    h('h3', [
      h(`span.${classes.title}`, say('compare.page', { old, new: found })),
      ' ',
      h(`span.${classes.what}`, why),
    ]),
    pictures
      ? h(`div.${classes.spread}`, [
          renderPicture(pictures.old, say('compare.old'), say('compare.old-page', { page: old })),
          renderPicture(pictures.new, say('compare.new'), say('compare.new-page', { page: found })),
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
