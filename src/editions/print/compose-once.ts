import { createHash } from 'node:crypto'
import type { LoadedFonts } from '../../fonts/load-fonts.js'
import type { ContentCache } from '../../model/content-cache.js'
import type { Session } from '../../model/kept.js'
import { composeLines } from './compose-lines.js'
import type { LineToSet, ParagraphToCompose } from './layout.js'

/**
 * Compose the paragraphs of a publication, unless the cache has their lines: pages that move to other numbers have the same.
 *
 * @param fonts    as they were declared to the browser
 * @param session  as `composeLines` has it
 */
export async function composeOnce(
  paragraphs: readonly ParagraphToCompose[],
  fonts: LoadedFonts,
  session: Session,
  cache: ContentCache | undefined,
): Promise<LineToSet[][]> {
  if (!cache) return composeLines(paragraphs, fonts, session)
  const hash = createHash('sha256').update(`lines ${cache.program}`)
  for (const { bytes, ...face } of fonts.typefaces)
    hash.update(JSON.stringify([face, bytes.length])).update(bytes)
  const digest = hash.update(JSON.stringify(paragraphs)).digest('hex')
  const kept = await cache.get(digest)
  if (kept) return JSON.parse(new TextDecoder().decode(kept)) as LineToSet[][]
  const lines = composeLines(paragraphs, fonts, session)
  await cache.set(digest, new TextEncoder().encode(JSON.stringify(lines)))
  return lines
}
