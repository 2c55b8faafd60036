/** How a number is typed that may call a note or begin one. */
export type TypedForm = 'raised' | '[]' | '()' | 'marked' | 'list'

/** A number in signs as those of notes are. */
export interface TypedNumber {
  number: number
  form: TypedForm
  written: string
  offset: number
  /** At the beginning of a line, with text after it. */
  isEntry: boolean
  /** Where calls of notes are: behind a word or a stop, and not before the words that an enumeration numbers. */
  isCall: boolean
  /** Behind the name of what is numbered itself: `式[1]`. */
  isLabel: boolean
}

const NUMBER =
  /<sup>[ \t]*[[(（［〔*＊註注※]?(?<tagged>\d{1,3})[\])）］〕]?[ \t]*<\/sup>|(?<small>[¹²³⁴-⁹][⁰¹²³⁴-⁹]{0,2})|[[［〔【](?:[註注](?:釈)?)?(?<square>\d{1,3})[\]］〕】](?![(:：])|[(（](?:[註注](?:釈)?)?(?<round>\d{1,3})[)）]|(?<![*＊])[*＊※註注](?<marked>\d{1,3})(?![\d*＊])/gu
const BEFORE = /[\p{L}\p{N}\p{M}\p{Pe}\p{Pf}*"'」』]/u
const STOP = /[。．.、，,;；:：!?！？]/u
/** Before a power: a digit or a sign of one letter, `10²`, `x²`, `5 km²`. */
const POWERED =
  /\p{N}$|\p{N}[ \u00a0]?[\p{Script=Latin}μ]{1,3}$|(?<!\p{L})[\p{Script=Latin}\p{Script=Greek}][*_]?$/u
const LABELLED =
  /(?:[式例図表]|例文|命題|定理|(?<!\p{L})(?:[Ee]q|[Ee]quations?|[Ee]x|[Ee]xamples?|[Ff]ig|[Ff]igures?|[Tt]ables?))\.?\s?$/u
const AFTER = /[\s、。，．,.;；:：」』）)\]’”!?！？—―]/u

/**
 * List the numbers in a block that are written as those of notes: `[1]`, （1）, ※1, ¹, `<sup>1</sup>`.
 *
 * @param source  the block in the manuscript
 */
export function listTypedNumbers(source: string): readonly TypedNumber[] {
  const text = source.replace(/[０-９]/gu, (digit) => digit.normalize('NFKC'))
  return [...text.matchAll(NUMBER)].flatMap(({ index, 0: written, groups = {} }): TypedNumber[] => {
    const before = text[index - 1] ?? ''
    // Meant as it stands.
    if (before === '\\') return []
    const form = formOf(groups)
    const front = text.slice(Math.max(0, index - 12), index)
    if (form === 'raised' && POWERED.test(front)) return []
    const after = text[index + written.length] ?? '\n'
    const isEntry = /^[ \t\u3000]*$/u.test(text.slice(text.lastIndexOf('\n', index - 1) + 1, index))
    const isCall =
      BEFORE.test(before) ||
      (/[\s。．.、，,;；:：!?！？]/u.test(before) &&
        AFTER.test(after) &&
        (STOP.test(before) || /\S/.test(after)))
    const digits = groups.tagged ?? groups.small ?? groups.square ?? groups.round ?? groups.marked ?? ''
    return [
      {
        number: Number(digits.normalize('NFKC')),
        form,
        written,
        offset: index,
        isEntry,
        isCall,
        isLabel: LABELLED.test(front),
      },
    ]
  })
}

function formOf({ square, round, marked }: Partial<Record<string, string>>): TypedForm {
  if (square !== undefined) return '[]'
  if (round !== undefined) return '()'
  return marked === undefined ? 'raised' : 'marked'
}
