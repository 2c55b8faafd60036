import { createHash } from 'node:crypto'
import type { Element, Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { readStyleSheet } from '../styles/read-style-sheet.js'

/**
 * Render one HTML page that stands alone: its style and pictures are in it, it has no script, and it may load nothing.
 *
 * @param lang   BCP 47, of kiyo's own text
 * @param sheet  the page's own style sheet in `styles/`, over `stand-alone.css`
 * @param body   its texts may be from manuscripts that are not trusted
 * @returns      UTF-8
 */
export async function renderStandAlonePage(
  lang: string,
  title: string,
  sheet: string,
  body: readonly Element[],
): Promise<Uint8Array> {
  const sheets = ['stand-alone.css', sheet].map(readStyleSheet)
  const css = (await Promise.all(sheets)).join('\n')
  const page: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang }, [
        h('head', [
          h('meta', { charSet: 'utf-8' }),
          h('meta', { httpEquiv: 'Content-Security-Policy', content: policyFor(css) }),
          h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
          h('meta', { name: 'referrer', content: 'no-referrer' }),
          h('meta', { name: 'generator', content: 'kiyo' }),
          h('title', title),
          h('style', css),
        ]),
        h('body', [...body]),
      ]),
    ],
  }
  return new TextEncoder().encode(toHtml(page))
}

/** Make the policy of the page: only its own style, by its digest, and embedded pictures. */
function policyFor(css: string): string {
  const digest = createHash('sha256').update(css).digest('base64')
  return `default-src 'none'; style-src 'sha256-${digest}'; img-src data:; base-uri 'none'; form-action 'none'`
}
