import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Root } from 'hast'
import type { Article } from './model/article.js'
import type { PageMap } from './model/page-map.js'
import { printSheets } from './model/print-sheets.js'

/** The name beside the editions; hidden, because it is for kiyo alone. */
export const PAGE_MAP_FILE = '.pages.json'
const STYLES = new URL('../../styles/', import.meta.url)

interface StoredPageMap {
  /** Of all that decides what stands on which page. */
  input: string
  /** Of the PDF whose pages they are. */
  pdf: string
  pageMap: PageMap
}

/**
 * Digest all that decides what stands on which page: the tree, the metadata, the styles, kiyo's version. The settings of
 * the EPUB are none of it.
 *
 * @returns  a key that differs where the pages may differ
 */
export async function digestPrintInput(
  tree: Root,
  { epub, pages, images, ...article }: Article,
): Promise<string> {
  const { version } = createRequire(import.meta.url)('../../package.json') as { version: string }
  const styles = await Promise.all(printSheets.map((name) => readFile(new URL(name, STYLES), 'utf8')))
  const hash = createHash('sha256')
  for (const [source, { bytes }] of images) hash.update(source).update(bytes)
  return hash
    .update(JSON.stringify([version, styles, article]))
    .update(JSON.stringify(tree, (key, value) => (key === 'position' ? undefined : value)))
    .digest('hex')
}

/** Write down where the pages of a print edition begin, for a later build of the EPUB alone. */
export function storePageMap(pageMap: PageMap, input: string, pdf: Uint8Array): Uint8Array {
  const stored: StoredPageMap = { input, pdf: digest(pdf), pageMap }
  return new TextEncoder().encode(`${JSON.stringify(stored)}\n`)
}

/**
 * Read where the pages of the last print edition begin.
 *
 * @param folder  of the editions
 * @param input   the digest of today's input
 * @returns       nothing where the PDF that lies in the folder is not one of today's input
 */
export async function readStoredPageMap(folder: string, input: string): Promise<PageMap | undefined> {
  try {
    const stored = JSON.parse(await readFile(join(folder, PAGE_MAP_FILE), 'utf8')) as StoredPageMap
    if (stored.input !== input) return undefined
    return stored.pdf === digest(await readFile(join(folder, 'print.pdf'))) ? stored.pageMap : undefined
  } catch {
    // No print edition was made, or what was written down of it is not to be trusted.
    return undefined
  }
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
