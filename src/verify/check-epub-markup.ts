import type { Element } from 'xast'
import { elementsIn } from '../xml/elements-in.js'
import { textIn } from '../xml/text-in.js'
import { isLanguageTag } from './check-epub-metadata.js'
import type { EpubFault } from './epub-fault.js'
import { type EpubBook, resolvePath } from './read-epub.js'

/** What runs, loads or asks. */
const ACTIVE = new Set('script iframe object embed form input button audio video canvas base'.split(' '))
/** The role that makes a structure known to those who cannot see it. */
const ROLES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    noteref: 'doc-noteref',
    footnote: 'doc-footnote',
    footnotes: 'doc-endnotes',
    endnotes: 'doc-endnotes',
    backlink: 'doc-backlink',
    pagebreak: 'doc-pagebreak',
    toc: 'doc-toc',
    'page-list': 'doc-pagelist',
    abstract: 'doc-abstract',
  }),
)
/** Lost characters, private use, and control characters that XML forbids. */
const STRAY = /[\ufffd\ufffe\uffff\p{Co}\p{Cs}]|(?![\t\n\r])\p{Cc}/u

/**
 * Check each content document: nothing that runs or loads from elsewhere, links that lead somewhere, languages said
 * twice alike, images with alternative text, roles, ids in ASCII and once, no character that no font has.
 *
 * @see EPUB 3.3, 6.1 "XHTML content documents"; DPUB-ARIA 1.1
 */
export function checkEpubMarkup(book: EpubBook): EpubFault[] {
  const faults: EpubFault[] = []
  const ids = new Map<string, Set<string>>()
  const documents = book.items.filter(({ mediaType }) => mediaType === 'application/xhtml+xml')
  for (const { path } of documents) {
    const found = elementsIn(book.trees.get(path)).flatMap(({ attributes }) => attributes.id ?? [])
    ids.set(path, new Set(found))
    if (found.length !== new Set(found).size)
      faults.push({ rule: 'broken-link', reason: `${path} has an id twice` })
    for (const id of found) {
      if (!/^[A-Za-z][\w.-]*$/.test(id))
        faults.push({ rule: 'broken-link', reason: `${path} has the id "${id}", which is not plain ASCII` })
    }
  }
  for (const { path } of documents) {
    const tree = book.trees.get(path)
    const html = elementsIn(tree, 'html')[0]
    const says = (rule: EpubFault['rule'], reason: string): void => {
      faults.push({ rule, reason: `${path}: ${reason}` })
    }
    if (html?.attributes.xmlns !== 'http://www.w3.org/1999/xhtml') says('broken-epub', 'it is not XHTML')
    if (!html?.attributes.lang) says('inaccessible-markup', 'html has no language')
    if (textIn(elementsIn(tree, 'title')[0] ?? { type: 'root', children: [] }).trim() === '')
      says('inaccessible-markup', 'there is no title')
    for (const element of elementsIn(tree)) {
      checkElement(element, says)
      for (const name of ['href', 'src', 'poster', 'data', 'xlink:href', 'srcset']) {
        const value = element.attributes[name]
        if (value !== undefined && value !== null) checkTarget(path, element.name, value, book, ids, says)
      }
    }
  }
  for (const { path, mediaType } of book.items) {
    const text = new TextDecoder().decode(book.files.get(path) ?? new Uint8Array())
    if (/xml$/.test(mediaType) && STRAY.test(text))
      faults.push({ rule: 'stray-character', reason: `${path} has a character that no font has` })
    if (/xml$/.test(mediaType) && /<!ENTITY|<!DOCTYPE[^>]*\[/.test(text))
      faults.push({ rule: 'unsafe-markup', reason: `${path} declares entities` })
    if (mediaType === 'text/css') faults.push(...checkStyle(path, text, book))
  }
  return faults
}

function checkElement(
  { name, attributes }: Element,
  says: (rule: EpubFault['rule'], reason: string) => void,
): void {
  if (ACTIVE.has(name)) says('unsafe-markup', `there is a ${name}`)
  for (const attribute of Object.keys(attributes)) {
    if (/^on/i.test(attribute)) says('unsafe-markup', `${name} has ${attribute}`)
  }
  const { lang, 'xml:lang': xmlLang } = attributes
  if (lang !== xmlLang) says('inaccessible-markup', `${name} is in "${lang}" and in "${xmlLang}"`)
  if (lang !== undefined && lang !== null && !isLanguageTag(lang))
    says('inaccessible-markup', `"${lang}" is not a language tag`)
  if (name === 'img' && attributes.alt === undefined)
    says('inaccessible-markup', 'an image has no alternative text')
  for (const type of (attributes['epub:type'] ?? '').split(/\s+/)) {
    // A link of the landmarks has the type of what it leads to.
    const role = name === 'a' && !/^(?:noteref|backlink)$/.test(type) ? undefined : ROLES.get(type)
    if (role && attributes.role !== role)
      says('inaccessible-markup', `${name} is a ${type} and has no role ${role}`)
  }
  if (attributes.role === 'doc-pagebreak' && !attributes['aria-label'])
    says('inaccessible-markup', 'a page break has no label')
}

function checkTarget(
  path: string,
  name: string,
  value: string,
  book: EpubBook,
  ids: ReadonlyMap<string, ReadonlySet<string>>,
  says: (rule: EpubFault['rule'], reason: string) => void,
): void {
  const scheme = /^\s*([a-z][a-z0-9+.-]*):|^\s*\/\//i.exec(value)
  if (scheme) {
    if (name !== 'a' || !/^(?:https?|mailto)$/i.test(scheme[1] ?? ''))
      says('unsafe-markup', `${name} leads to "${value.slice(0, 60)}"`)
    return
  }
  const target = resolvePath(path, value)
  const fragment = /#(.*)$/s.exec(value)?.[1]
  if (!book.items.some((item) => item.path === target)) says('broken-link', `"${value}" is not in the book`)
  else if (fragment !== undefined && !ids.get(target)?.has(decodeURIComponent(fragment)))
    says('broken-link', `"${value}" leads to no element`)
}

function checkStyle(path: string, css: string, { items }: EpubBook): EpubFault[] {
  const faults: EpubFault[] = []
  if (/@import/i.test(css)) faults.push({ rule: 'unsafe-markup', reason: `${path} imports a style` })
  for (const [, url = ''] of css.matchAll(/url\(\s*["']?([^"')]*)/gi)) {
    if (!items.some((item) => item.path === resolvePath(path, url)))
      faults.push({ rule: 'unsafe-markup', reason: `${path} asks for "${url}", which is not in the book` })
  }
  return faults
}
