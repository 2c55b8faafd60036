import type { Element } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'

/**
 * Write the page in which a preview is looked at. What it shows comes by updates.
 *
 * @param nonce  lets its script and its style in
 */
export function appDocument(nonce: string): string {
  return toHtml([
    { type: 'doctype' },
    h('html', { lang: 'en' }, [
      h('head', [
        h('meta', { charSet: 'utf-8' }),
        h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
        h('title', 'kiyo preview'),
        h('link', { rel: 'icon', href: 'data:,' }),
        h('link', { rel: 'stylesheet', href: 'preview.css', nonce }),
        h('script', { type: 'module', src: 'preview/page/show-preview.js', nonce }),
      ]),
      h('body', [
        h('header.bar', [
          h('h1.title', { id: 'title' }, 'kiyo preview'),
          h('p.status', { id: 'status', role: 'status' }, 'Setting the pages …'),
          h('nav.turner', { ariaLabel: 'Pages' }, [
            button('previous', '‹', 'Previous spread (←)'),
            h('button', { id: 'go', type: 'button', title: 'Go to a page (g)' }, '–'),
            button('next', '›', 'Next spread (→)'),
          ]),
          h('div.tools', { role: 'group', ariaLabel: 'View' }, [
            button('smaller', '−', 'Smaller (-)'),
            button('fit', 'Fit', 'Fit a spread into the window (0)'),
            button('larger', '+', 'Larger (+)'),
            toggle('toggle-findings', 'Findings', 'Findings (f)', 'findings'),
            toggle('toggle-book', 'EPUB', 'The EPUB beside the pages (e)', 'book'),
            button('help', '?', 'Keys (?)'),
          ]),
        ]),
        h('section.faults', { id: 'faults', ariaLabel: 'Errors', hidden: true }),
        h('main.desk', { id: 'desk' }, [
          h('div.spreads', { id: 'spreads', tabIndex: 0, role: 'region', ariaLabel: 'Printed pages' }),
          h('section.book', { id: 'book', ariaLabel: 'EPUB', tabIndex: 0, hidden: true }),
          h('aside.findings', { id: 'findings', ariaLabel: 'Findings' }, [
            h('h2', 'Findings'),
            h('ol', { id: 'finding-list' }),
          ]),
        ]),
        h('p.told', { id: 'told', role: 'status', hidden: true }),
        goDialog(),
        helpDialog(),
      ]),
    ]),
  ])
}

function button(id: string, sign: string, label: string): Element {
  return h('button', { id, type: 'button', title: label, ariaLabel: label }, sign)
}

function toggle(id: string, text: string, label: string, controls: string): Element {
  return h(
    'button',
    { id, type: 'button', title: label, ariaPressed: 'false', ariaControls: [controls] },
    text,
  )
}

function goDialog(): Element {
  return h('dialog', { id: 'go-dialog', ariaLabel: 'Go to a page' }, [
    h('form', { method: 'dialog' }, [
      h('label', ['Page ', h('input', { id: 'go-page', inputMode: 'numeric', autoComplete: 'off' })]),
      h('button', { value: 'go' }, 'Go'),
    ]),
  ])
}

const KEYS = [
  ['→ PageDown Space j', 'next spread'],
  ['← PageUp k', 'previous spread'],
  ['Home End', 'first, last spread'],
  ['g', 'go to a page'],
  ['f', 'findings'],
  ['e', 'EPUB beside the pages'],
  ['+ − 0', 'larger, smaller, fit'],
  ['click on a line', 'copy its place in article.md'],
  ['Esc', 'close what is open'],
] as const

function helpDialog(): Element {
  return h('dialog', { id: 'help-dialog', ariaLabel: 'Keys' }, [
    h('h2', 'Keys'),
    h(
      'dl',
      KEYS.flatMap(([keys, what]) => [h('dt', keys), h('dd', what)]),
    ),
    h('form', { method: 'dialog' }, [h('button', 'Close')]),
  ])
}
