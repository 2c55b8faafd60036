import { Failure } from '../../model/failure.js'
import { readPdfBlocks } from '../../pdf/read-pdf-blocks.js'
import type { ReadEdition } from '../edition.js'
import { readPdfUnits } from './read-pdf-units.js'

/**
 * Read a finished print edition to be compared.
 *
 * @param build  as messages call the build that it is of
 * @throws Failure 66 when its text is asked for and has no tags; any other error where it is no PDF
 */
export async function readPrint(pdf: Uint8Array, build: string): Promise<ReadEdition> {
  const blocks = await readPdfBlocks(pdf)
  const { title, author, language, pages } = blocks
  const metadata = Object.entries({ title, author, language }).filter(([, value]) => value !== '')
  return {
    text() {
      const text = readPdfUnits(blocks)
      if (text.units.length === 0) throw new Failure('untagged-pdf', { name: build })
      return text
    },
    metadata: new Map(metadata),
    language,
    pages,
  }
}
