import { createHash, type Hash } from 'node:crypto'
import type { LoadedFonts } from '../../fonts/load-fonts.js'
import type { ContentCache } from '../../model/content-cache.js'
import type { Session } from '../../model/kept.js'
import { lineComposer } from './compose-lines.js'
import type { LineToSet, ParagraphToCompose } from './layout.js'

/**
 * Compose the paragraphs of a publication, unless the cache has their lines: pages that move to other numbers have the same.
 *
 * @param stretches  the paragraphs as they are listed, some at a time
 * @param fonts      as they were declared to the browser
 * @param session    as `lineComposer` has it
 */
export async function composeOnce(
  stretches: AsyncIterable<readonly ParagraphToCompose[]>,
  fonts: LoadedFonts,
  session: Session,
  cache: ContentCache | undefined,
): Promise<LineToSet[][]> {
  const compose = lineComposer(fonts, session)
  const hash = cache && digestFonts(fonts, cache)
  const lines: LineToSet[][] = []
  for await (const stretch of stretches) {
    const digest = hash?.copy().update(JSON.stringify(stretch)).digest('hex')
    const kept = digest && (await cache?.get(digest))
    const composed = kept ? (JSON.parse(new TextDecoder().decode(kept)) as LineToSet[][]) : compose(stretch)
    if (digest && !kept) await cache?.set(digest, new TextEncoder().encode(JSON.stringify(composed)))
    lines.push(...composed)
  }
  return lines
}

/** Begin the digest of what lines are made of. */
function digestFonts({ typefaces }: LoadedFonts, { program }: ContentCache): Hash {
  const hash = createHash('sha256').update(`lines ${program}`)
  for (const { bytes, ...face } of typefaces) hash.update(JSON.stringify([face, bytes.length])).update(bytes)
  return hash
}
