import { readEpubText } from '../../verify/read-epub-text.js'
import type { Inspection } from '../edition.js'

/** Read what a reader sees of a finished EPUB, to be held against other editions. */
export async function inspectEpub(epub: Uint8Array): Promise<Inspection> {
  const { printed } = await readEpubText(epub)
  return { gates: [], text: { flow: printed.flow, notes: printed.notes.join('') } }
}
