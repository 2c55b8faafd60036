import { said } from '../../messages/say.js'
import { checkEpub } from '../../verify/check-epub.js'
import type { Inspection } from '../edition.js'

/** Check a finished EPUB by itself, and read its text for comparison with other editions. */
export async function inspectEpub(epub: Uint8Array): Promise<Inspection> {
  const { errors, texts } = await checkEpub(epub)
  const rules = [...new Set(errors.map(({ rule }) => rule))]
  const figure = said('figure.epub', { count: errors.length, rules })
  const gates = [{ name: said('gate.epub'), figure, passed: errors.length === 0 }]
  if (!texts) return { gates }
  return { gates, text: { flow: texts.printed.flow, notes: texts.printed.notes.join('') } }
}
