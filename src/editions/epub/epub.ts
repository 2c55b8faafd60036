import { join } from 'node:path'
import { said } from '../../messages/say.js'
import type { Edition } from '../edition.js'

const EPUB = 'book.epub'
/** What the book was made of, for a later build of editions that link to it. */
const STORED = '.book.json'

/** The ebook. */
export const epub: Edition = {
  name: 'epub',
  files: [EPUB, STORED],
  format: 'EPUB',
  step: said('step.epub'),
  usesBrowser: false,
  // For its list of printed pages.
  needs: ['pageMap'],
  gives: ['book'],
  onRequest: false,

  async prepare({ tree }) {
    const { prepareReadingTree } = await import('../shared/prepare-reading-tree.js')
    prepareReadingTree(tree)
  },
  async ahead(neutral, cache) {
    const { coverOf } = await import('./cover/cover-of.js')
    return coverOf(neutral, cache)
  },
  async make(own, { neutral, session, modified, product, cache }) {
    const [
      { makeEpub },
      { coverOf },
      { fontsFor },
      { listedPages },
      { digestBookInput, storeBook },
      { sayOnce },
    ] = await Promise.all([
      import('./make-epub.js'),
      import('./cover/cover-of.js'),
      import('./fonts-for.js'),
      import('../shared/listed-pages.js'),
      import('./stored-book.js'),
      import('../shared/say-once.js'),
    ])
    const pageMap = await listedPages(neutral, product, 'missing-page-map.print')
    const fonts = await fontsFor(neutral, { session, cache })
    const input = cache ? await digestBookInput(neutral) : ''
    const bytes = await sayOnce(
      cache,
      'EPUB',
      () => [
        input,
        JSON.stringify([modified, pageMap, fonts.map(({ bytes: _, ...font }) => font)]),
        ...fonts.map(({ bytes }) => bytes),
        // With the places of what messages are about.
        ...neutral.articles.map(({ tree }) => JSON.stringify(tree)),
      ],
      [own.file, ...own.articles.map(({ file }) => file)],
      async () => makeEpub(own, { modified, pageMap, cover: await coverOf(neutral, cache), fonts }),
    )
    if (!bytes) return undefined
    return {
      files: [
        { name: EPUB, bytes },
        { name: STORED, bytes: await storeBook(neutral, bytes) },
      ],
      products: { book: { name: EPUB, bytes } },
    }
  },
  async recall(folder, neutral) {
    const { readStoredBook } = await import('./stored-book.js')
    const bytes = await readStoredBook(join(folder, EPUB), join(folder, STORED), neutral)
    return bytes ? { book: { name: EPUB, bytes } } : {}
  },
  async check({ files: [{ bytes }] }, neutral, { product, cache }) {
    const [{ checkEpubText }, { listedPages }] = await Promise.all([
      import('./check-epub-text.js'),
      import('../shared/listed-pages.js'),
    ])
    await checkEpubText(bytes, await listedPages(neutral, product), neutral, cache)
  },
  async show(own, { neutral, session, modified, product }) {
    const [{ makeEpub }, { fontsFor }, { listedPages }] = await Promise.all([
      import('./make-epub.js'),
      import('./fonts-for.js'),
      import('../shared/listed-pages.js'),
    ])
    const pageMap = await listedPages(neutral, product)
    return {
      kind: 'book',
      epub: await makeEpub(own, { modified, pageMap, fonts: await fontsFor(neutral, { session }) }),
    }
  },

  async inspect(files) {
    const { inspectEpub } = await import('./inspect-epub.js')
    return inspectEpub(files.get(EPUB) ?? new Uint8Array())
  },
  async read(bytes, build) {
    const { readFinishedEpub } = await import('./read-finished-epub.js')
    return readFinishedEpub(bytes, { name: build, file: EPUB })
  },
}
