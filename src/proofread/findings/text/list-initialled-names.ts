import type { TextBlock } from '../list-blocks.js'
import type { Stretch } from './text-rule.js'

/** A surname beside initials: `А.В. Колчак`, `Колчак А.В.`, `J. Stephan`. */
export interface InitialledName extends Stretch {
  /** Without stops and spaces: `АВ`. */
  initials: string
  surname: string
}

const SURNAME = String.raw`\p{Lu}[\p{L}’'-]{3,}`
const INITIALS = String.raw`(?:\p{Lu}\.[ \u00a0]?){1,3}`
const BEFORE = new RegExp(`(?<![\\p{L}.])(${INITIALS})[ \\u00a0]?(${SURNAME})(?![\\p{L}])`, 'gu')
const AFTER = new RegExp(
  `(?<![\\p{L}.]|\\p{Lu}\\.[ \\u00a0]?)(${SURNAME})[ \\u00a0](${INITIALS})(?!\\p{L})`,
  'gu',
)

/** List the surnames that stand beside initials, in the order of each block. */
export function listInitialledNames(blocks: readonly TextBlock[]): InitialledName[] {
  return blocks.flatMap((block) => {
    const before = [...block.text.matchAll(BEFORE)].map((match) => nameOf(block, match, match[1], match[2]))
    const taken = new Set(before.map(({ index }) => index))
    const after = [...block.text.matchAll(AFTER)]
      .map((match) => nameOf(block, match, match[2], match[1]))
      // `Петров И.В. Сидоров`: initials are between two names
      .filter(({ index, length }) => ![...taken].some((one) => one >= index && one < index + length))
    return [...before, ...after].sort((a, b) => a.index - b.index)
  })
}

function nameOf(block: TextBlock, match: RegExpExecArray, initials = '', surname = ''): InitialledName {
  const index = match.index + match[0].indexOf(surname)
  return { block, index, length: surname.length, initials: initials.replace(/[^\p{L}]/gu, ''), surname }
}
