import { elementsIn } from '../xml/elements-in.js'
import { textIn } from '../xml/text-in.js'
import { type EpubError, epubError } from './epub-error.js'
import type { EpubBook } from './read-epub.js'

const MIMETYPE = 'application/epub+zip'
/** Extension and signature of each media type of images. */
const SIGNATURES: ReadonlyMap<string, { extension: RegExp; isIn: (head: string) => boolean }> = new Map(
  Object.entries({
    'image/png': { extension: /\.png$/, isIn: (head: string) => head.startsWith('\x89PNG\r\n\x1a\n') },
    'image/jpeg': { extension: /\.jpe?g$/, isIn: (head: string) => head.startsWith('\xff\xd8\xff') },
    'image/gif': { extension: /\.gif$/, isIn: (head: string) => /^GIF8[79]a/.test(head) },
    'image/webp': { extension: /\.webp$/, isIn: (head: string) => /^RIFF[\s\S]{4}WEBP/.test(head) },
    'image/svg+xml': {
      extension: /\.svg$/,
      isIn: (head: string) => /^[^<]{0,3}<(?:[?!][\s\S]*<)?svg[\s>]/.test(head),
    },
  }),
)

/**
 * Check the zip and the package's list of files: `mimetype` first and stored, no path that leaves the book, every file
 * listed and every listed file there, well-formed XML, images of their declared type.
 *
 * @param epub  the file's bytes
 * @param book  the same, opened
 * @see EPUB 3.3, 4.2 "OCF abstract container", 4.3 "OCF ZIP container", 5.6 "The manifest element"
 */
export function checkEpubContainer(epub: Uint8Array, book: EpubBook): EpubError[] {
  const errors: EpubError[] = []
  const start = Buffer.from(epub.subarray(0, 64)).toString('latin1')
  const isStored = start.startsWith('PK\x03\x04') && Buffer.from(epub).readUInt16LE(8) === 0
  if (!isStored || start.slice(30, 38 + MIMETYPE.length) !== `mimetype${MIMETYPE}`)
    errors.push(epubError('broken-epub.mimetype'))
  for (const path of book.paths) {
    if (/^[/\\]|\\|(?:^|\/)\.\.(?:\/|$)|^[a-z]:/i.test(path))
      errors.push(epubError('broken-epub.path-outside', { path }))
  }
  for (const path of book.unreadable.keys()) errors.push(epubError('broken-epub.xml', { path }))
  if (!book.trees.has(book.packagePath)) errors.push(epubError('broken-epub.package'))
  errors.push(...checkManifest(book))
  return errors
}

function checkManifest({ items, files, packagePath, trees, spine }: EpubBook): EpubError[] {
  const errors: EpubError[] = []
  const listed = new Set(items.map(({ path }) => path))
  const opf = trees.get(packagePath)
  if (listed.size !== items.length || new Set(items.map(({ id }) => id)).size !== items.length)
    errors.push(epubError('broken-epub.listed-twice'))
  for (const path of listed) if (!files.has(path)) errors.push(epubError('broken-epub.listed-file', { path }))
  for (const path of files.keys()) {
    if (path !== 'mimetype' && path !== packagePath && !path.startsWith('META-INF/') && !listed.has(path))
      errors.push(epubError('broken-epub.unlisted-file', { path }))
  }
  const ids = new Set(items.map(({ id }) => id))
  const references = elementsIn(opf, 'itemref').map(({ attributes }) => attributes.idref ?? '')
  if (spine.length === 0 || references.some((id) => !ids.has(id))) errors.push(epubError('broken-epub.spine'))
  const count = items.filter(({ properties }) => properties.includes('nav')).length
  if (count !== 1) errors.push(epubError('broken-epub.navigation', { count }))

  const unique = elementsIn(opf, 'package')[0]?.attributes['unique-identifier']
  const identifier = elementsIn(opf, 'dc:identifier').find(({ attributes }) => attributes.id === unique)
  if (!identifier || textIn(identifier).trim() === '') errors.push(epubError('broken-epub.identifier'))
  for (const { path } of items.filter(({ mediaType }) => mediaType === 'application/x-dtbncx+xml')) {
    const uid = elementsIn(trees.get(path), 'meta').find(({ attributes }) => attributes.name === 'dtb:uid')
    if (!identifier || uid?.attributes.content !== textIn(identifier))
      errors.push(epubError('broken-epub.other-identifier', { path }))
  }
  return [...errors, ...checkImages({ items, files })]
}

function checkImages({ items, files }: Pick<EpubBook, 'items' | 'files'>): EpubError[] {
  return items.flatMap(({ path, mediaType }) => {
    const bytes = files.get(path)
    if (!mediaType.startsWith('image/') || !bytes) return []
    const signature = SIGNATURES.get(mediaType)
    const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1')
    const isTrue = signature?.isIn(head) && signature.extension.test(path)
    return isTrue ? [] : [epubError('broken-epub.image', { path, mediaType })]
  })
}
