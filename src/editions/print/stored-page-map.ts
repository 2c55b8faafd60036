import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { PageMap } from '../../model/page-map.js'
import type { Publication } from '../../model/publication.js'
import { printSheets } from '../../styles/print-sheets.js'
import { readStyleSheet } from '../../styles/read-style-sheet.js'

interface StoredPageMap {
  /** Digest of everything that determines the pages. */
  input: string
  /** Digest of the PDF with these pages. */
  pdf: string
  pageMap: PageMap
}

/**
 * Digest everything that determines the pages: the trees, the metadata, the styles, kiyo's version. The settings of the
 * EPUB do not.
 *
 * @param publication  with neutral trees
 * @returns            a key that differs where the pages may differ
 */
export async function digestPrintInput({
  articles,
  style,
  journal,
  front,
  frame,
}: Publication): Promise<string> {
  const { version } = createRequire(import.meta.url)('../../../../package.json') as { version: string }
  const styles = await Promise.all(printSheets.map(readStyleSheet))
  const hash = createHash('sha256')
  hash.update(JSON.stringify([version, styles, style, journal?.house, journal?.shortTitle]))
  const generated = frame ? [...frame.before([]), ...frame.after([]), frame.last()] : []
  if (frame) hash.update(JSON.stringify([front, generated.map(({ tree }) => tree)]))
  for (const { key, bytes } of journal?.faces ?? []) hash.update(key).update(bytes)
  for (const { begins, article, tree } of articles) {
    const { epub, pages, images, faces = [], ...front } = article
    for (const [source, { bytes }] of images) hash.update(source).update(bytes)
    for (const { path, bytes } of faces) hash.update(path).update(bytes)
    hash
      .update(JSON.stringify([begins, front]))
      .update(JSON.stringify(tree, (key, value) => (key === 'position' ? undefined : value)))
  }
  return hash.digest('hex')
}

/** Store the page map of a print edition, for a later build of the EPUB alone. */
export function storePageMap(pageMap: PageMap, input: string, pdf: Uint8Array): Uint8Array {
  const stored: StoredPageMap = { input, pdf: digest(pdf), pageMap }
  return new TextEncoder().encode(`${JSON.stringify(stored)}\n`)
}

/**
 * Read where the pages of the last print edition begin.
 *
 * @param pdf     path of the edition
 * @param stored  path of what was written down with it
 * @param input   the digest of today's input
 * @returns       `undefined` where the PDF is of another input
 */
export async function readStoredPageMap(
  pdf: string,
  stored: string,
  input: string,
): Promise<PageMap | undefined> {
  try {
    const found = JSON.parse(await readFile(stored, 'utf8')) as StoredPageMap
    if (found.input !== input) return undefined
    return found.pdf === digest(await readFile(pdf)) ? found.pageMap : undefined
  } catch {
    // No print edition was made, or what was written down of it is not to be trusted.
    return undefined
  }
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
