import type { TextBlock } from '../list-blocks.js'
import { listNamePairs, type NamePair } from './list-name-pairs.js'

/** A name, not an abbreviation such as `ф.` with its reading. */
const NAME = /^\p{Lu}.*\p{L}{2}/u

/** The names that an article gives in two scripts, each where it does so first, in the order of the text. */
export function listNames(blocks: readonly TextBlock[]): NamePair[] {
  const seen = new Set<string>()
  return listNamePairs(blocks).filter(({ kana, original }) => {
    const key = `${kana}\n${original}`
    if (seen.has(key) || !NAME.test(original)) return false
    seen.add(key)
    return true
  })
}
