import type { Element as HtmlElement } from 'hast'
import { toXast } from 'hast-util-to-xast'
import { h } from 'hastscript'
import type { Element } from 'xast'
import { renderXml } from '../../xml/render-xml.js'

/**
 * Elements that HTML never closes by an end tag: only these are written `<br/>`, and no other is, so that a reading system
 * that takes the file for HTML finds the same elements in it.
 */
const VOID_ELEMENTS = new Set('area base br col hr img input link meta source wbr'.split(' '))

/**
 * Render one content document as XHTML.
 *
 * @param document  language, title and body of the file
 * @returns         the file's text: well-formed XML without named references and without white space that the tree does
 *                  not have
 * @see EPUB 3.3, 6.1 "XHTML content documents"
 */
export function renderXhtml(document: { lang: string; title: string; body: HtmlElement }): string {
  const { lang, title, body } = document
  const root = {
    xmlns: 'http://www.w3.org/1999/xhtml',
    'xmlns:epub': 'http://www.idpf.org/2007/ops',
    lang,
    xmlLang: lang,
  }
  const html = h('html', root, [
    '\n',
    h('head', [
      '\n',
      h('meta', { charSet: 'UTF-8' }),
      '\n',
      h('title', title),
      '\n',
      h('link', { rel: ['stylesheet'], type: 'text/css', href: 'style.css' }),
      '\n',
    ]),
    '\n',
    body,
    '\n',
  ])
  return renderXml(toXast(html) as Element, { doctype: 'html', onOneTag: VOID_ELEMENTS })
}
