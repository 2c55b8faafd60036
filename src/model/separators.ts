import { primaryOf } from './translated.js'

/** What stands between the parts of a line that kiyo puts together. */
export interface Separators {
  /** Between names, and between keywords. A middle dot would not tell where a name with one ends. */
  names: string
  /** Between a title and its subtitle. */
  title: string
  /** Between a journal, its volume and its pages. */
  facts: string
}

const OF_HAN: Separators = { names: '、', title: '　', facts: '　' }
const OF_WESTERN: Separators = { names: ', ', title: ': ', facts: ', ' }

/**
 * Get what separates titles, names and other parts of a line in a language.
 *
 * @param lang  BCP 47; only the primary language counts
 */
export function separatorsOf(lang: string): Separators {
  return ['ja', 'zh'].includes(primaryOf(lang)) ? OF_HAN : OF_WESTERN
}
