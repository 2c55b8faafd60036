import type { Element } from 'xast'
import { decodePercent } from '../model/decode-percent.js'
import { elementsIn } from '../xml/elements-in.js'
import { textIn } from '../xml/text-in.js'
import { isLanguageTag } from './check-epub-metadata.js'
import { type EpubError, epubError } from './epub-error.js'
import { type EpubBook, resolvePath } from './read-epub.js'

/** Elements that run scripts, load resources or take input. */
const ACTIVE = new Set('script iframe object embed form input button audio video canvas base'.split(' '))
/** ARIA roles of semantic types. */
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
 * Check each content document: no scripts or remote resources, links with existing targets, equal `lang` and
 * `xml:lang`, images with alternative text, roles, unique ids in ASCII, no characters that fonts lack.
 *
 * @see EPUB 3.3, 6.1 "XHTML content documents"; DPUB-ARIA 1.1
 */
export function checkEpubMarkup(book: EpubBook): EpubError[] {
  const errors: EpubError[] = []
  const ids = new Map<string, Set<string>>()
  const documents = book.items.filter(({ mediaType }) => mediaType === 'application/xhtml+xml')
  for (const { path } of documents) {
    const found = elementsIn(book.trees.get(path)).flatMap(({ attributes }) => attributes.id ?? [])
    ids.set(path, new Set(found))
    if (found.length !== new Set(found).size) errors.push(epubError('broken-link.duplicate-id', { path }))
    for (const id of found) {
      if (!/^[A-Za-z][\w.-]*$/.test(id)) errors.push(epubError('broken-link.id', { path, id }))
    }
  }
  for (const { path } of documents) {
    const tree = book.trees.get(path)
    const html = elementsIn(tree, 'html')[0]
    if (html?.attributes.xmlns !== 'http://www.w3.org/1999/xhtml')
      errors.push(epubError('broken-epub.xhtml', { path }))
    if (!html?.attributes.lang) errors.push(epubError('inaccessible-markup.language', { path }))
    if (textIn(elementsIn(tree, 'title')[0] ?? { type: 'root', children: [] }).trim() === '')
      errors.push(epubError('inaccessible-markup.title', { path }))
    for (const element of elementsIn(tree)) {
      errors.push(...checkElement(path, element))
      for (const name of ['href', 'src', 'poster', 'data', 'xlink:href', 'srcset']) {
        const value = element.attributes[name]
        if (value !== undefined && value !== null)
          errors.push(...checkTarget(path, element.name, value, book, ids))
      }
    }
  }
  for (const { path, mediaType } of book.items) {
    const text = new TextDecoder().decode(book.files.get(path) ?? new Uint8Array())
    if (/xml$/.test(mediaType) && STRAY.test(text)) errors.push(epubError('stray-character', { path }))
    if (/xml$/.test(mediaType) && /<!ENTITY|<!DOCTYPE[^>]*\[/.test(text))
      errors.push(epubError('unsafe-markup.entities', { path }))
    if (mediaType === 'text/css') errors.push(...checkStyle(path, text, book))
  }
  return errors
}

function checkElement(path: string, { name, attributes }: Element): EpubError[] {
  const errors: EpubError[] = []
  if (ACTIVE.has(name)) errors.push(epubError('unsafe-markup.element', { path, element: name }))
  for (const attribute of Object.keys(attributes)) {
    if (/^on/i.test(attribute))
      errors.push(epubError('unsafe-markup.attribute', { path, element: name, attribute }))
  }
  const { lang, 'xml:lang': xmlLang } = attributes
  if (lang !== xmlLang) {
    const languages = { lang: lang ?? '', xmlLang: xmlLang ?? '' }
    errors.push(epubError('inaccessible-markup.two-languages', { path, element: name, ...languages }))
  }
  if (lang !== undefined && lang !== null && !isLanguageTag(lang))
    errors.push(epubError('inaccessible-markup.language-tag', { path, value: lang }))
  if (name === 'img' && attributes.alt === undefined)
    errors.push(epubError('inaccessible-markup.image', { path }))
  for (const type of (attributes['epub:type'] ?? '').split(/\s+/)) {
    // A link of the landmarks has the type of its target.
    const role = name === 'a' && !/^(?:noteref|backlink)$/.test(type) ? undefined : ROLES.get(type)
    if (role && attributes.role !== role)
      errors.push(epubError('inaccessible-markup.role', { path, element: name, type, role }))
  }
  if (attributes.role === 'doc-pagebreak' && !attributes['aria-label'])
    errors.push(epubError('inaccessible-markup.page-break', { path }))
  return errors
}

function checkTarget(
  path: string,
  name: string,
  value: string,
  book: EpubBook,
  ids: ReadonlyMap<string, ReadonlySet<string>>,
): EpubError[] {
  const scheme = /^\s*([a-z][a-z0-9+.-]*):|^\s*\/\//i.exec(value)
  if (scheme) {
    if (name === 'a' && /^(?:https?|mailto)$/i.test(scheme[1] ?? '')) return []
    return [epubError('unsafe-markup.address', { path, element: name, address: value.slice(0, 60) })]
  }
  const target = resolvePath(path, value)
  const fragment = /#(.*)$/s.exec(value)?.[1]
  if (!book.items.some((item) => item.path === target))
    return [epubError('broken-link.file', { path, target: value })]
  if (fragment === undefined || ids.get(target)?.has(decodePercent(fragment))) return []
  return [epubError('broken-link.element', { path, target: value })]
}

function checkStyle(path: string, css: string, { items }: EpubBook): EpubError[] {
  const errors: EpubError[] = []
  if (/@import/i.test(css)) errors.push(epubError('unsafe-markup.import', { path }))
  for (const [, url = ''] of css.matchAll(/url\(\s*["']?([^"')]*)/gi)) {
    if (!items.some((item) => item.path === resolvePath(path, url)))
      errors.push(epubError('unsafe-markup.style', { path, address: url }))
  }
  return errors
}
