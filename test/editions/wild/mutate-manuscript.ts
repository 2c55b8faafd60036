import type { SeededRandom } from '../../print/seeded-random.js'
import { wildProse } from './wild-prose.js'

/** A definition of a note, with comments right before it. */
const DEFINITION = /^(?:<!--.*-->\n)*\[\^([^\]]+)\]:/
const CALL = /\[\^([^\]]+)\](?!:)/g
/** A sentence in which nothing is marked up. */
const PLAIN_SENTENCE = /(?<=[。」])[^。[\](){}*_`:<>|\\\n\p{M}\p{Variation_Selector}]+。/gu

/**
 * Take passages out of a manuscript and put others in, so that it is still sound: notes that are no longer called go, too.
 *
 * @param article   `article.md`
 * @param hasStyle  whether the folder has a style, which the front matter is to name
 */
export function mutateManuscript(random: SeededRandom, article: string, hasStyle: boolean): string {
  const [, head = '', rest = ''] = /^(---\n[\s\S]*?\n---\n)([\s\S]*)$/.exec(article) ?? []
  const front = hasStyle
    ? head.replace(/^style:.*\n/m, '').replace(/^---\n/, '---\nstyle: style.css\n')
    : head
  const whole = rest.split(/\n{2,}/)
  const blocks = random.next() < 0.7 ? partOf(random, whole) : whole
  const isBody = (block: string): boolean =>
    !DEFINITION.test(block) && !/^(?: {4}|:::|#|\||!|:|```|>)/.test(block)
  const chance = random.pick([0.01, 0.05, 0.3])
  const changed = blocks.flatMap((block) => {
    if (!isBody(block) || random.next() > chance) return [block]
    const way = random.next()
    if (way < 0.4) return []
    if (way < 0.6) return [block, wildProse(random, 'ja', random.integer(1, 900))]
    return [block.replace(PLAIN_SENTENCE, (sentence) => changeSentence(random, sentence))]
  })
  const called = new Set(changed.flatMap((block) => [...block.matchAll(CALL)].map(([, name]) => name)))
  let isKept = true
  const kept = changed.filter((block) => {
    const name = DEFINITION.exec(block)?.[1]
    if (name !== undefined) isKept = called.has(name)
    else if (!block.startsWith('    ')) isKept = true
    return isKept
  })
  return front + kept.join('\n\n')
}

/** Some of the text, in one piece, with all notes: those that nothing calls go later. */
function partOf(random: SeededRandom, blocks: readonly string[]): string[] {
  const from = random.integer(0, blocks.length - 1)
  const to = from + random.pick([1, 3, 10, 30])
  let isNote = false
  let isWithin = false
  return blocks.filter((block, index) => {
    if (/^:{3,}\w/.test(block)) isWithin = true
    const isContainer = isWithin
    if (/^:{3,}$/m.test(block)) isWithin = false
    isNote = DEFINITION.test(block) || (isNote && block.startsWith('    '))
    return isNote || isContainer || (index >= from && index < to)
  })
}

function changeSentence(random: SeededRandom, sentence: string): string {
  const way = random.next()
  if (way < 0.4) return sentence
  if (way < 0.6) return ''
  if (way < 0.8) return sentence + sentence
  const characters = [...sentence]
  characters.splice(
    random.integer(0, characters.length - 1),
    random.integer(0, 2),
    ...wildProse(random, 'ja', 3),
  )
  return characters.join('')
}
