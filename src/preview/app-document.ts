import type { Element } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import type { Language } from '../messages/message.js'
import { type Sayer, sayerOf } from '../messages/say.js'
import { classes } from '../model/classes.js'
import { pageWords } from './page-words.js'

/**
 * Write the HTML document of the preview. Its content arrives in updates.
 *
 * @param nonce     allows its script and its style
 * @param language  of the reader
 * @param opener    the address by which an editor opens `{place}` at `{line}`
 */
export function appDocument(nonce: string, language: Language, opener?: string): string {
  const say = sayerOf(language)
  return toHtml([
    { type: 'doctype' },
    h('html', { lang: language, dataOpener: opener }, [
      h('head', [
        h('meta', { charSet: 'utf-8' }),
        h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
        h('title', say('preview.title')),
        h('link', { rel: 'icon', href: 'data:,' }),
        h('link', { rel: 'stylesheet', href: 'preview.css', nonce }),
        // Data is not subject to the policy, but `<` in it would end the element.
        h('script', { id: 'words', type: 'application/json' }, asJson(pageWords(say, opener !== undefined))),
        h('script', { type: 'module', src: 'preview/page/show-preview.js', nonce }),
      ]),
      h('body', [
        h(`header.${classes.bar}`, [
          h(`h1.${classes.title}`, { id: 'title' }, say('preview.title')),
          h(`p.${classes.status}`, { id: 'status', role: 'status' }, say('preview.setting')),
          h(`nav.${classes.turner}`, { ariaLabel: say('preview.pages') }, [
            button('previous', '‹', say('preview.previous')),
            h('button', { id: 'go', type: 'button', title: say('preview.go-key') }, '–'),
            button('next', '›', say('preview.next')),
          ]),
          h(`div.${classes.tools}`, { role: 'group', ariaLabel: say('preview.view') }, [
            button('smaller', '−', say('preview.smaller')),
            button('fit', say('preview.fit'), say('preview.fit-key')),
            button('larger', '+', say('preview.larger')),
            toggle('toggle-findings', say('preview.findings'), say('preview.findings-key'), 'findings'),
            toggle('toggle-book', say('preview.book'), say('preview.book-key'), 'book'),
            button('help', '?', say('preview.keys-key')),
          ]),
        ]),
        h(`section.${classes.faults}`, { id: 'faults', ariaLabel: say('preview.errors'), hidden: true }),
        h(`main.${classes.desk}`, { id: 'desk' }, [
          h(`div.${classes.spreads}`, {
            id: 'spreads',
            tabIndex: 0,
            role: 'region',
            ariaLabel: say('preview.printed-pages'),
          }),
          h(`section.${classes.book}`, {
            id: 'book',
            ariaLabel: say('preview.book'),
            tabIndex: 0,
            hidden: true,
          }),
          h(`aside.${classes.findings}`, { id: 'findings', ariaLabel: say('preview.findings') }, [
            h('h2', say('preview.findings')),
            h('ol', { id: 'finding-list' }),
            h(`p.${classes.nothing}`, say('preview.nothing-found')),
          ]),
        ]),
        h(`p.${classes.told}`, { id: 'told', role: 'status', hidden: true }),
        goDialog(say),
        helpDialog(say, opener !== undefined),
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

function goDialog(say: Sayer): Element {
  return h('dialog', { id: 'go-dialog', ariaLabel: say('preview.go') }, [
    h('form', { method: 'dialog' }, [
      h('label', [
        `${say('preview.go-page')} `,
        h('input', { id: 'go-page', inputMode: 'numeric', autoComplete: 'off' }),
      ]),
      h('button', { value: 'go' }, say('preview.go-button')),
    ]),
  ])
}

const KEYS = [
  ['→ PageDown Space j', 'preview.key.next'],
  ['← PageUp k', 'preview.key.previous'],
  ['Home End', 'preview.key.ends'],
  ['g', 'preview.key.go'],
  ['f', 'preview.key.findings'],
  ['e', 'preview.key.book'],
  ['+ − 0', 'preview.key.zoom'],
  ['Esc', 'preview.key.escape'],
] as const

function helpDialog(say: Sayer, opensEditor: boolean): Element {
  return h('dialog', { id: 'help-dialog', ariaLabel: say('preview.keys') }, [
    h('h2', say('preview.keys')),
    h(
      'dl',
      [
        ...KEYS.map(([keys, what]) => [keys, say(what)] as const),
        [say('preview.click'), say(opensEditor ? 'preview.key.click-opens' : 'preview.key.click')] as const,
      ].flatMap(([keys, what]) => [h('dt', keys), h('dd', what)]),
    ),
    h('form', { method: 'dialog' }, [h('button', say('preview.close'))]),
  ])
}

function asJson(words: object): string {
  return JSON.stringify(words).replaceAll('<', '\\u003c')
}
