import type { ElementContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { webWords } from '../../messages/web-words.js'
import { classes } from '../../model/classes.js'
import type { LinkedFile } from './web-inputs.js'

/** What a page of the edition is made of. */
export interface WebPage {
  /** BCP 47. */
  lang: string
  title: string
  /** Of the page: tags for indexes, data for search engines. */
  head: readonly ElementContent[]
  /** All above the text: the journal's line. */
  masthead: readonly ElementContent[]
  main: readonly ElementContent[]
  foot: readonly ElementContent[]
  links: readonly LinkedFile[]
}

/**
 * Render a page as HTML that needs no script.
 *
 * @see HTML Living Standard, 4 "The elements of HTML"
 */
export function renderWebPage(page: WebPage): string {
  const words = webWords(page.lang)
  const isOther = words.lang !== page.lang
  const lang = isOther ? words.lang : undefined
  const document = h('html', { lang: page.lang }, [
    line,
    h('head', [
      ...onLines([
        h('meta', { charSet: 'utf-8' }),
        h('title', page.title),
        h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
        h('meta', { name: 'color-scheme', content: 'light dark' }),
        ...page.head,
        ...page.links.map(({ href, mediaType }) => h('link', { rel: ['alternate'], type: mediaType, href })),
        h('link', { rel: ['stylesheet'], href: 'style.css' }),
      ]),
    ]),
    line,
    h('body', [
      ...onLines([
        h(`a.${classes.skip}`, { href: '#text', lang }, words.skip),
        h(`header.${classes.masthead}`, [...page.masthead, ...editionLinks(page.links, words, lang)]),
        h('main', { id: 'text' }, [...page.main]),
        ...(page.foot.length > 0 ? [h('footer', [...page.foot])] : []),
      ]),
    ]),
    line,
  ])
  const html = toHtml(document, { characterReferences: { useNamedReferences: false } })
  return `<!DOCTYPE html>\n${html}\n`
}

const line = { type: 'text', value: '\n' } as const

function onLines(nodes: readonly ElementContent[]): ElementContent[] {
  return [line, ...nodes.flatMap((node) => [node, line])]
}

function editionLinks(
  links: readonly LinkedFile[],
  words: ReturnType<typeof webWords>,
  lang: string | undefined,
): ElementContent[] {
  if (links.length === 0) return []
  const items = links.map(({ href, mediaType, kind }) =>
    h('li', h('a', { href, type: mediaType, lang }, words[kind])),
  )
  return [h(`nav.${classes.editions}`, { ariaLabel: words.editions }, h('ul', items))]
}
