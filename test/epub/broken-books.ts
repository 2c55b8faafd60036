import JSZip from 'jszip'

/** A good book's text files by name, and what it is to be packed as. */
interface Book {
  /** Replaces once; throws where there is nothing to replace, so that no break is made in vain. */
  replace: (name: string, from: string | RegExp, to: string) => void
  add: (name: string, content: string) => void
  remove: (name: string) => void
  mimetype: 'good' | 'compressed' | 'second' | 'missing'
}

export interface BrokenBook {
  name: string
  /** Whether it is a fault that any book may have; the others are faults of what kiyo adds. */
  isListed: boolean
  breakIt: (book: Book) => void
}

const ARTICLE = 'OEBPS/article.xhtml'
const SUMMARY = 'OEBPS/summary-en.xhtml'
const OPF = 'OEBPS/content.opf'
const NAV = 'OEBPS/toc.xhtml'
const NCX = 'OEBPS/toc.ncx'
const CSS = 'OEBPS/style.css'

const listed: Record<string, (book: Book) => void> = {
  'dead note call': ({ replace }) => replace(ARTICLE, 'href="#note-1"', 'href="#note-99"'),
  'dead link back': ({ replace }) => replace(ARTICLE, 'href="#call-1"', 'href="#call-99"'),
  'dead page-list target': ({ replace }) => replace(NAV, 'article.xhtml#page-60', 'article.xhtml#page-99'),
  'id twice': ({ replace }) => replace(ARTICLE, 'id="heading-2"', 'id="heading-1"'),
  'bare &': ({ replace }) => replace(ARTICLE, '終わる。', '終わる & 。'),
  '&nbsp;': ({ replace }) => replace(ARTICLE, '終わる。', '終わる&nbsp;。'),
  'control character': ({ replace }) => replace(ARTICLE, '終わる。', '終わる\u0001。'),
  'tag not closed': ({ replace }) => replace(ARTICLE, '終わる。</p>', '終わる。'),
  script: ({ replace }) => replace(ARTICLE, '終わる。', '終わる。<script>alert(1)</script>'),
  onclick: ({ replace }) => replace(ARTICLE, '<p>終わる。', '<p onclick="alert(1)">終わる。'),
  'remote image': ({ replace }) => replace(ARTICLE, 'images/image-1.png', 'https://example.org/a.png'),
  'image at file:': ({ replace }) => replace(ARTICLE, 'images/image-1.png', 'file:///etc/a.png'),
  'image at ../..': ({ replace }) => replace(ARTICLE, 'images/image-1.png', '../../a.png'),
  'remote style': ({ replace }) => replace(CSS, 'body {', '@import "https://example.org/a.css";\nbody {'),
  'remote font': ({ replace }) =>
    replace(CSS, 'body {', '@font-face { font-family: A; src: url(https://example.org/a.ttf) }\nbody {'),
  'another identifier in the NCX': ({ replace }) => replace(NCX, 'content="urn:uuid:', 'content="urn:uuid:0'),
  'listed file missing': ({ remove }) => remove('OEBPS/images/image-2.svg'),
  'empty title': ({ replace }) => replace(OPF, /(<dc:title id="title">)[^<]*/, '$1'),
  'mimetype compressed': (book) => {
    book.mimetype = 'compressed'
  },
  'mimetype not first': (book) => {
    book.mimetype = 'second'
  },
  'page break not in the list': ({ replace }) =>
    replace(NAV, /<li><a href="article.xhtml#page-61">61<\/a><\/li>/, ''),
  'page-list without a source': ({ replace }) =>
    replace(OPF, /<meta property="pageBreakSource">[^<]*<\/meta>/, ''),
  'contents out of order': ({ replace }) =>
    replace(NAV, 'article.xhtml#heading-2', 'article.xhtml#heading-1'),
  'image without alternative text': ({ replace }) => replace(ARTICLE, ' alt="三角"', ''),
  'html without language': ({ replace }) => replace(ARTICLE, 'ops" lang="ja" xml:lang="ja"', 'ops"'),
  'heading level left out': ({ replace }) => replace(ARTICLE, /<h3 (.*?)<\/h3>/, '<h5 $1</h5>'),
  'note call without role': ({ replace }) => replace(ARTICLE, ' role="doc-noteref"', ''),
  'note without role': ({ replace }) => replace(ARTICLE, ' role="doc-footnote"', ''),
  'notes without role': ({ replace }) => replace(ARTICLE, ' role="doc-endnotes"', ''),
  'contents without role': ({ replace }) => replace(NAV, ' role="doc-toc"', ''),
  'bad conformsTo': ({ replace }) =>
    replace(OPF, '</metadata>', '<meta property="dcterms:conformsTo">WCAG perhaps</meta></metadata>'),
  'unknown accessibilityFeature': ({ replace }) => replace(OPF, '>readingOrder<', '>readingOrders<'),
  'no accessMode': ({ replace }) =>
    replace(OPF, /(?:<meta property="schema:accessMode">[^<]*<\/meta>\s*)+/, ''),
  'lang is not xml:lang': ({ replace }) =>
    replace(ARTICLE, 'lang="ru" xml:lang="ru"', 'lang="ru" xml:lang="uk"'),
  'malformed language tag': ({ replace }) =>
    replace(ARTICLE, 'lang="ru" xml:lang="ru"', 'lang="r_u" xml:lang="r_u"'),
  'javascript: link': ({ replace }) => replace(ARTICLE, /href="https:[^"]*"/, 'href="javascript:alert(1)"'),
  'link back removed': ({ replace }) => replace(ARTICLE, /<a class="backlink.*?<\/a>/, ''),
  'U+FFFD': ({ replace }) => replace(ARTICLE, '小見出し', '小\ufffd出し'),
  'private use character': ({ replace }) => replace(ARTICLE, '小見出し', '小\ue000出し'),
  printPageNumbers: ({ replace }) => replace(OPF, '>pageBreakMarkers<', '>printPageNumbers<'),
  'entry ../../evil.txt': ({ add }) => add('../../evil.txt', 'evil'),
  'file not listed': ({ add }) => add('OEBPS/notes.txt', 'unlisted'),
  'image that is text': ({ add }) => add('OEBPS/images/image-1.png', 'no image'),
}

const ours: Record<string, (book: Book) => void> = {
  'two calls to one note': ({ replace }) => replace(ARTICLE, 'href="#note-2"', 'href="#note-1"'),
  'note in another file than its call': ({ replace }) =>
    replace(ARTICLE, 'href="#note-4"', 'href="summary-en.xhtml#note-5"'),
  'link back to another call': ({ replace }) => replace(ARTICLE, 'href="#call-2"', 'href="#call-3"'),
  'notes in another order': ({ replace }) => {
    replace(ARTICLE, 'id="note-3"', 'id="note-x"')
    replace(ARTICLE, 'id="note-4"', 'id="note-3"')
    replace(ARTICLE, 'id="note-x"', 'id="note-4"')
  },
  'note lost with its call': ({ replace }) => {
    replace(ARTICLE, /<a class="note-call[^>]*id="call-4".*?<\/a>/, '')
    replace(ARTICLE, /<aside class="note" id="note-4".*?<\/aside>/s, '')
  },
  'words of a note lost': ({ replace }) => replace(ARTICLE, '見出しの註。', ''),
  'paragraph lost': ({ replace }) => replace(ARTICLE, '<p>終わる。</p>', ''),
  'letter changed': ({ replace }) => replace(ARTICLE, '終わる。', '終わろ。'),
  'page break a letter late': ({ replace }) =>
    replace(ARTICLE, /(<span class="page-break" id="page-60"[^>]*><\/span>)л/, 'л$1'),
  'page break and entry lost': ({ replace }) => {
    replace(ARTICLE, /<span class="page-break" id="page-61"[^>]*><\/span>/, '')
    replace(NAV, '<li><a href="article.xhtml#page-61">61</a></li>', '')
    replace(NCX, /<pageTarget id="page-61".*?<\/pageTarget>/s, '')
  },
  'page with another number': ({ replace }) => {
    replace(ARTICLE, 'aria-label="61" title="61"', 'aria-label="62" title="62"')
    replace(NAV, '>61<', '>62<')
  },
  'pages listed out of order': ({ replace }) => {
    replace(NAV, '<li><a href="article.xhtml#page-60">60</a></li>', '')
    replace(
      NAV,
      '#page-61">61</a></li>',
      '#page-61">61</a></li><li><a href="article.xhtml#page-60">60</a></li>',
    )
  },
  'page break without a label': ({ replace }) =>
    replace(ARTICLE, 'role="doc-pagebreak" aria-label="60" title="60"', 'role="doc-pagebreak"'),
  'note on a page it is not on': ({ replace }) =>
    replace(ARTICLE, 'id="page-62-note-4" title="62"', 'id="page-61-note-4" title="61"'),
  'pages claimed and not listed': ({ replace }) => {
    replace(NAV, /<nav id="page-list".*?<\/nav>/s, '')
  },
  'contents without landmarks': ({ replace }) => replace(NAV, /<nav id="landmarks".*?<\/nav>/s, ''),
  'entry without words': ({ replace }) => replace(NAV, '>おわりに<', '><'),
  'image under another kind': ({ replace }) =>
    replace(OPF, 'images/image-1.png" media-type="image/png"', 'images/image-1.png" media-type="image/jpeg"'),
  iframe: ({ replace }) =>
    replace(ARTICLE, '終わる。', '終わる。<iframe src="https://example.org/"></iframe>'),
  'entity bomb': ({ replace }) =>
    replace(
      ARTICLE,
      '<!DOCTYPE html>',
      '<!DOCTYPE html [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>',
    ),
  'empty description': ({ replace }) =>
    replace(OPF, '</metadata>', '<dc:description></dc:description></metadata>'),
  'no identifier': ({ replace }) => replace(OPF, /<dc:identifier id="identifier">[^<]*<\/dc:identifier>/, ''),
  'no date of change': ({ replace }) => replace(OPF, /<meta property="dcterms:modified">[^<]*<\/meta>/, ''),
  'reading order names nothing': ({ replace }) => replace(OPF, 'idref="document-2"', 'idref="document-9"'),
  'container missing': ({ remove }) => remove('META-INF/container.xml'),
  'mimetype missing': (book) => {
    book.mimetype = 'missing'
  },
  'namespace lost': ({ replace }) => replace(SUMMARY, ' xmlns="http://www.w3.org/1999/xhtml"', ''),
  'page number in the text': ({ replace }) =>
    replace(ARTICLE, /(<span class="page-break" id="page-60"[^>]*>)(<\/span>)/, '$160$2'),
}

/** Books broken in one thing each. */
export const brokenBooks: readonly BrokenBook[] = [
  ...Object.entries(listed).map(([name, breakIt]) => ({ name, isListed: true, breakIt })),
  ...Object.entries(ours).map(([name, breakIt]) => ({ name, isListed: false, breakIt })),
]

/**
 * Break a good book.
 *
 * @param epub  the good book; its other entries stay as they are
 */
export async function breakBook(epub: Uint8Array, { name, breakIt }: BrokenBook): Promise<Uint8Array> {
  const good = await JSZip.loadAsync(epub)
  const files = new Map<string, string | Uint8Array>()
  for (const [path, entry] of Object.entries(good.files)) {
    if (entry.dir || path === 'mimetype') continue
    const isText = /\.(?:xhtml|opf|ncx|css|xml)$/.test(path)
    files.set(path, isText ? await entry.async('string') : await entry.async('uint8array'))
  }
  const book: Book = {
    mimetype: 'good',
    add: (path, content) => files.set(path, content),
    remove: (path) => {
      if (!files.delete(path)) throw new Error(`${name}: there is no ${path}`)
    },
    replace: (path, from, to) => {
      const before = String(files.get(path))
      const after = before.replace(from, to)
      if (after === before) throw new Error(`${name}: ${path} has no ${from}`)
      files.set(path, after)
    },
  }
  breakIt(book)
  const zip = new JSZip()
  const addMimetype = (): void => {
    const compression = book.mimetype === 'compressed' ? 'DEFLATE' : 'STORE'
    if (book.mimetype !== 'missing') zip.file('mimetype', 'application/epub+zip', { compression })
  }
  if (book.mimetype !== 'second') addMimetype()
  for (const [path, content] of files) zip.file(path, content, { createFolders: false })
  if (book.mimetype === 'second') addMimetype()
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE', platform: 'DOS' })
}
