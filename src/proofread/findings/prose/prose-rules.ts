import type { Finding } from '../../../model/finding.js'
import type { FindingId } from '../../../model/finding-ids.js'
import { rangeFrom } from '../../../model/text-place.js'
import type { TextBlock } from '../list-blocks.js'
import type { FindingRule, ProofArticle } from '../proof-article.js'
import { isJapanese } from '../text/japanese.js'
import { withoutQuotes } from '../text/without-quotes.js'
import { lintProse, type ProseMessage } from './lint-prose.js'

/** What each rule says; textlint's own words explain themselves at length, and in another language than ours. */
const RULES: readonly {
  id: FindingId
  why: string
  /** @param before  the block's text before the excerpt */
  describe: (excerpt: string, message: string, before: string) => Pick<Finding, 'reason' | 'remedy'>
  /** Whether what textlint found at an index of a text is worth an editor's while. */
  accepts?: (text: string, index: number) => boolean
}[] = [
  {
    id: 'polite-form',
    why: 'An article is written in である style; one です or ます stands out.',
    describe: (excerpt) => ({ reason: `“${excerpt}” is in the polite style`, remedy: 'Write である.' }),
  },
  {
    id: 'dropped-ra',
    why: '食べれる for 食べられる is spoken language.',
    describe: (excerpt) => ({ reason: `“${excerpt}” lacks its ら`, remedy: 'Write られる.' }),
  },
  {
    id: 'redundant-expression',
    why: 'することができる says no more than できる.',
    describe: (excerpt, message) => ({
      reason: `“${excerpt}” can be said more shortly`,
      remedy: remedyOf(message),
    }),
    // することも and することは say something else
    accepts: (text, index) => /^することが/.test(text.slice(index)),
  },
  {
    id: 'doubled-particle',
    why: 'One particle twice in a row, as in 私は彼は, makes a sentence hard to follow.',
    describe: (excerpt, _message, before) => ({
      reason: `“${BARE_NOUN.exec(before)?.[0].slice(-EXCERPT) ?? ''}${excerpt.charAt(0)}” has one particle twice`,
      remedy: 'Turn the sentence, or divide it.',
    }),
    accepts: isRepeatedAtOnce,
  },
  {
    id: 'dictionary-spelling',
    why: 'The journal’s own dictionary has another spelling.',
    describe: (excerpt, message) => {
      const [change = '', ...reasons] = message.split('\n')
      const expected = change.split(' => ')[1] ?? ''
      const reason = reasons.join(' ').trim()
      return {
        reason: `The journal does not write “${change.split(' => ')[0] || excerpt}”${reason ? ` (${reason})` : ''}`,
        remedy: `Write “${expected}”.`,
      }
    },
  },
]

/** What textlint reads, one block a paragraph. */
const BLOCK = /^(?:p|li|h[1-6]|figcaption|caption|t[dh])$/
const EXCERPT = 12

/** Of Japanese prose, by textlint, which is loaded when the first of them is asked. */
export const proseRules: readonly FindingRule[] = RULES.map(
  ({ id, why, describe, accepts = () => true }) => ({
    id,
    why,
    find: async (proof) => {
      const { messages, isStopped } = await lintOnce(proof)
      const found = messages
        .filter(({ rule, block, index }) => rule === id && accepts(block.text, index))
        .map(({ block, index, length, message }) => {
          const excerpt =
            block.text.slice(index, index + Math.max(length, EXCERPT)).split(/(?<=。)/u)[0] ?? ''
          const place = rangeFrom(block.place, index, length)
          return { rule: id, ...describe(excerpt, message, block.text.slice(0, index)), place }
        })
      if (!isStopped || id !== (proof.article.proof?.dictionary ? 'dictionary-spelling' : 'polite-form'))
        return found
      const reason = 'The Japanese prose was read for a minute and not to its end'
      const remedy = 'Write simpler patterns in the dictionary, or divide the article.'
      return [...found, { rule: id, reason, remedy }]
    },
  }),
)

interface PlacedMessage extends ProseMessage {
  block: TextBlock
  /** Into the block's text. */
  index: number
  length: number
}

const known = new WeakMap<ProofArticle, Promise<{ messages: PlacedMessage[]; isStopped: boolean }>>()

function lintOnce(proof: ProofArticle) {
  const found = known.get(proof) ?? lint(proof)
  known.set(proof, found)
  return found
}

async function lint({ article, blocks }: ProofArticle) {
  const read = blocks.filter(
    ({ element, isQuoted, isOpening, text }) =>
      BLOCK.test(element) && !isQuoted && !isOpening && isJapanese(text),
  )
  if (read.length === 0) return { messages: [], isStopped: false }
  let text = ''
  const starts = read.map((block) => {
    const start = text.length
    text += `${block.text.replace(/\s/g, ' ')}\n\n`
    return start
  })
  const { messages, isStopped } = await lintProse({ text, dictionary: article.proof?.dictionary })
  const placed = messages.flatMap((message): PlacedMessage[] => {
    const at = starts.findLastIndex((start) => start <= message.index)
    const block = read[at]
    if (!block) return []
    const index = message.index - (starts[at] ?? 0)
    // A quotation's words, and a title's, are not the author's
    if (withoutQuotes(block)[index] === '\ufffc') return []
    return [{ ...message, block, index, length: Math.max(1, message.end - message.index) }]
  })
  return { messages: placed, isStopped }
}

const BARE_NOUN =
  /(?<word>.{1,4})(?<particle>[はがにでと])(?<noun>[\p{Script=Han}ァ-ヺー\p{Script=Cyrillic}\p{Script=Latin}\d]{1,12})$/u
const TIME =
  /(?:[年月日頃時後前際間末初春夏秋冬]|初め|終わり|初頭|以降|以来|当初|同時|ため|よう|うち|とも|以上|以下|特|更|既|直ち|一般|一緒)$/u

/**
 * Whether one noun alone parts the two particles, as in 夏祭りに広場に: of all that textlint finds this is what an editor
 * mends. A time, an adverb or a purpose may stand before a place.
 */
function isRepeatedAtOnce(text: string, index: number): boolean {
  const { word = '', particle } = BARE_NOUN.exec(text.slice(0, index))?.groups ?? {}
  return particle === text[index] && !TIME.test(word)
}

/** `"することが"を省き` → what may be left out. */
function remedyOf(message: string): string {
  const left = /^【dict\d+】 ".+?"は冗長な表現です。(.+)/u.exec(message.split('\n')[0] ?? '')?.[1]
  return left ?? 'Say it more shortly.'
}
