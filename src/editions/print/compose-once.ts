import { createHash } from 'node:crypto'
import type { LoadedFonts } from '../../fonts/load-fonts.js'
import type { ContentCache } from '../../model/content-cache.js'
import type { Session } from '../../model/kept.js'
import { makeOnce } from '../shared/make-once.js'
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
  const digest = cache ? digestFonts(fonts) : ''
  const lines: LineToSet[][] = []
  for await (const stretch of stretches)
    lines.push(
      ...(await makeOnce(
        cache,
        'lines',
        () => [digest, JSON.stringify(stretch)],
        async () => compose(stretch),
      )),
    )
  return lines
}

/** Digest the typefaces that lines are made of. */
function digestFonts({ typefaces }: LoadedFonts): string {
  const hash = createHash('sha256')
  for (const { bytes, ...face } of typefaces) hash.update(JSON.stringify([face, bytes.length])).update(bytes)
  return hash.digest('hex')
}
