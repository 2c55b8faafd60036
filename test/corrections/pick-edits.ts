import type { OfficeEdit } from './edit-in-libreoffice.js'

/** An edit of an article that is not known beforehand, and where it belongs. */
export interface PickedEdit extends OfficeEdit {
  /** The line of `article.md`. */
  line: number
}

/** What a line of a manuscript is, by how it begins. */
const KINDS = [
  ['heading', /^#{2,} /],
  ['note', /^\[\^[^\]]+\]: /],
  ['quotation', /^> /],
  ['row', /^\| /],
  ['item', /^ *(?:-|\d+\.) /],
  ['paragraph', /^[\p{L}「『（]/u],
] as const

/** How many characters are looked for, so that they are found once. */
const LENGTH = 6

/** What is done to words in turn. */
const CHANGES: readonly ((words: string) => Pick<OfficeEdit, 'verb' | 'others'>)[] = [
  (words) => ({ verb: 'Replace', others: `${words.slice(0, 2)}試${words.slice(3)}` }),
  (words) => ({ verb: 'Replace', others: `${words.slice(0, 3)}加筆${words.slice(3)}` }),
  (words) => ({ verb: 'Replace', others: `${words.slice(0, 3)}${words.slice(5)}` }),
  (words) => ({ verb: 'Track', others: `${words.slice(0, 3)}校閲${words.slice(4)}` }),
]

/**
 * Pick words all over a manuscript, of each kind of line that it has, which are written once in it and once in its document.
 *
 * @param document  the text of its parts, where words that run on in one look are together
 * @param count     of edits, each on a line of its own
 */
export function pickEdits(source: string, document: string, count: number): PickedEdit[] {
  const lines = source.split('\n')
  const body = lines.indexOf('---', 1)
  const found = new Map<string, { words: string; line: number }[]>(KINDS.map(([kind]) => [kind, []]))
  lines.forEach((text, index) => {
    const kind = index > body ? KINDS.find(([, begins]) => begins.test(text))?.[0] : undefined
    // A line that goes on is of the same paragraph as the one before it.
    if (/^(?:quotation|paragraph)$/.test(kind ?? '') && lines[index - 1] !== '') return
    const words = kind && wordsOnce(text, source, document)
    if (words) found.get(kind)?.push({ words, line: index + 1 })
  })
  const picked: { words: string; line: number }[] = []
  // One of each kind by turns, from anywhere in the text.
  for (let turn = 0; picked.length < count && turn < count; turn++)
    for (const one of found.values()) {
      const [next] = one.splice(Math.floor((one.length * ((turn * 5) % 7)) / 7), 1)
      if (next && picked.length < count) picked.push(next)
    }
  return picked.map(({ words, line }, index) => {
    const change = CHANGES[index % CHANGES.length]
    if (!change) throw new Error('no change')
    return { words, line, ...change(words) }
  })
}

function wordsOnce(text: string, source: string, document: string): string | undefined {
  for (const { 0: run } of text.matchAll(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{6,}/gu))
    for (let at = 0; at + LENGTH <= run.length; at++) {
      const words = run.slice(at, at + LENGTH)
      if ([source, document].every((one) => one.split(words).length === 2)) return words
    }
  return undefined
}
