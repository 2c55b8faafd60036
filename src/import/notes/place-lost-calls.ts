import { said } from '../../messages/say.js'
import type { DraftBlock, DraftNote } from '../manuscript/draft.js'
import type { Decisions } from '../report/decisions.js'
import type { CallCandidate } from './choose-calls.js'

/**
 * Give notes whose call was not found one, so that none is lost: before the next note's call where that is on the same
 * page, else at the end of the page.
 *
 * @param calls  those that were found, in order; the new ones are put among them
 */
export function placeLostCalls(
  notes: readonly DraftNote[],
  calls: CallCandidate[],
  blocks: readonly DraftBlock[],
  decisions: Decisions,
): void {
  const found = new Set(calls.map(({ number }) => number))
  const first = blocks[0]
  if (!first) return
  for (const note of [...notes].reverse()) {
    if (found.has(note.number)) continue
    const next = calls.findIndex(({ number }) => number > note.number)
    const following = calls[next]
    const place =
      following?.page === note.page
        ? { block: following.block, at: following.at }
        : endOfPage(blocks, note.page, following)
    const decided =
      following?.page === note.page
        ? said('import.lost-call.at-next', { note: note.number, next: following.number })
        : said('import.lost-call.at-page-end', { note: note.number })
    const doubt = decisions.note(decided, said('import.place.note', { note: note.number }), 'unsure')
    const call = {
      number: note.number,
      page: note.page,
      length: 0,
      text: '',
      isTitle: false,
      weight: 0,
      doubt,
    }
    calls.splice(next === -1 ? calls.length : next, 0, { ...call, ...place })
  }
}

function endOfPage(
  blocks: readonly DraftBlock[],
  page: number,
  following: CallCandidate | undefined,
): { block: DraftBlock; at: number } {
  let last = blocks[0] as DraftBlock
  for (const block of blocks) {
    if (block.page > page) break
    if (block.kind !== 'table' && block.kind !== 'figure') last = block
    if (block === following?.block) break
  }
  const next = [...last.text.matchAll(/\ufdd0/g)].filter(({ index }) => index > 0)[page - last.page]
  const end = next?.index ?? /[。.]?$/.exec(last.text)?.index ?? last.text.length
  const limit = last === following?.block ? Math.min(end, following.at) : end
  return { block: last, at: limit }
}
