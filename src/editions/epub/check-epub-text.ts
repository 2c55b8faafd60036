import type { ContentCache } from '../../model/content-cache.js'
import { flowText, notesOf, noteText } from '../../model/flow-text.js'
import type { PageMap } from '../../model/page-map.js'
import type { Publication } from '../../model/publication.js'
import { report, reportSaid } from '../../model/report.js'
import { differenceOf } from '../../model/text-difference.js'
import { checkEpub } from '../../verify/check-epub.js'
import { makeOnce } from '../shared/make-once.js'

/**
 * Read a finished EPUB back, check it as reading systems and archives do, and prove that it holds the text and notes of
 * every article.
 *
 * @param pageMap      of the printed pages that it lists
 * @param publication  with neutral trees; takes the messages
 * @param cache        may have what was found in these bytes
 */
export async function checkEpubText(
  epub: Uint8Array,
  pageMap: PageMap | undefined,
  { articles, file }: Publication,
  cache?: ContentCache,
): Promise<void> {
  const { errors, texts } = await makeOnce(
    cache,
    'report of an EPUB',
    () => [epub, JSON.stringify(pageMap ?? null)],
    () => checkEpub(epub, pageMap),
  )
  for (const { rule, said } of errors) reportSaid(file, rule, said)
  if (!texts) return
  for (const { index, tree, file: own } of articles) {
    const found = texts.articles[index]
    const flow = differenceOf(flowText(tree), found?.flow ?? '')
    if (flow) report(own, 'edition-mismatch.epub-text', flow)
    const notes = notesOf(tree)
    for (const [number, note] of notes) {
      const difference = differenceOf(noteText(note), found?.notes.get(number) ?? '')
      if (difference) report(own, 'edition-mismatch.epub-note', { note: number, ...difference })
    }
    const count = found?.notes.size ?? 0
    if (count !== notes.size)
      report(own, 'edition-mismatch.epub-note-count', { found: count, expected: notes.size })
  }
}
