import { diffArrays } from 'diff'

/** A part of a text: in both texts, or in one of them only. */
export interface DiffPart {
  kind: 'same' | 'added' | 'removed'
  text: string
}

/** Words of alphabets and numbers are compared whole, all other characters one by one with what combines with them. */
const TOKENS =
  /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hangul}\p{M}\p{Nd}]+(?:['’-][\p{Script=Latin}\p{Script=Cyrillic}\p{M}\p{Nd}]+)*|\s+|[^\s]\p{M}*/gsu

/** Number of changes beyond which the whole old text is shown as deleted and the new one as inserted. */
const MOST_EDITS = 6000

/**
 * Compare two versions of a text.
 *
 * Alphabetic text is compared by words, Japanese by characters. Equal text between two changes that is shorter than
 * they are, such as a particle, is merged into the change, since it is a coincidence.
 *
 * @returns  the parts in order; those of `same` and `removed` make the old text, those of `same` and `added` the new
 */
export function diffText(before: string, after: string): DiffPart[] {
  const edits = diffArrays(tokensOf(before), tokensOf(after), { maxEditLength: MOST_EDITS }) ?? [
    { value: [before], removed: true },
    { value: [after], added: true },
  ]
  const parts = edits.map(
    ({ value, added, removed }): DiffPart => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value.join(''),
    }),
  )
  return joinChanges(parts)
}

function tokensOf(text: string): string[] {
  return text.match(TOKENS) ?? []
}

/** One change: the removed text and the text in its place. */
interface Change {
  removed: string
  added: string
}

function joinChanges(parts: readonly DiffPart[]): DiffPart[] {
  // Equal texts, between which the changes are.
  const same: string[] = ['']
  const changes: Change[] = []
  for (const { kind, text } of parts) {
    if (kind === 'same') {
      if (changes.length === same.length) same.push('')
      same[same.length - 1] += text
      continue
    }
    if (changes.length < same.length) changes.push({ removed: '', added: '' })
    const change = changes.at(-1)
    if (change) change[kind] += text
  }
  if (changes.length === same.length) same.push('')
  for (let at = 1; at < changes.length; ) {
    const [left, right, between] = [changes[at - 1], changes[at], same[at] ?? '']
    if (!left || !right || !isCoincidence(between, left, right)) {
      at++
      continue
    }
    changes.splice(at - 1, 2, {
      removed: left.removed + between + right.removed,
      added: left.added + between + right.added,
    })
    same.splice(at, 1)
    at = Math.max(1, at - 1)
  }
  return same.flatMap((text, index): DiffPart[] => {
    const { removed = '', added = '' } = changes[index] ?? {}
    const listed: DiffPart[] = [
      { kind: 'same', text },
      { kind: 'removed', text: removed },
      { kind: 'added', text: added },
    ]
    return listed.filter((part) => part.text !== '')
  })
}

/** Greatest length of equal text between two changes that counts as a coincidence, in characters. */
const LONGEST_COINCIDENCE = 8

function isCoincidence(between: string, left: Change, right: Change): boolean {
  // Only additions, or only omissions, stay separate.
  const isReplaced = left.removed + right.removed !== '' && left.added + right.added !== ''
  const sizeOf = ({ removed, added }: Change): number => Math.max(removed.length, added.length)
  return (
    isReplaced &&
    between.length <= LONGEST_COINCIDENCE &&
    between.length <= sizeOf(left) &&
    between.length <= sizeOf(right)
  )
}

/**
 * Map a place of the old text to the new one.
 *
 * @param offset  between two characters of the old text
 * @returns       first and last corresponding place, which differ where text was inserted or removed
 */
export function followOffset(parts: readonly DiffPart[], offset: number): [first: number, last: number] {
  let [before, after] = [0, 0]
  let found: [number, number] | undefined
  for (let index = 0; index < parts.length; ) {
    const from: [number, number] = [before, after]
    const isSame = parts[index]?.kind === 'same'
    do {
      const { kind, text } = parts[index] ?? { kind: 'same', text: '' }
      if (kind !== 'added') before += text.length
      if (kind !== 'removed') after += text.length
      index++
    } while (!isSame && index < parts.length && parts[index]?.kind !== 'same')
    if (offset < from[0] || offset > before) continue
    const [first, last] = isSame ? [from[1] + offset - from[0], from[1] + offset - from[0]] : [from[1], after]
    found = [Math.min(found?.[0] ?? first, first), Math.max(found?.[1] ?? last, last)]
  }
  return found ?? [after, after]
}
