/** The digits of a number, with the text before and after it. */
export interface NumberForm {
  before: string
  digits:
    | 'arabic'
    | 'full-width'
    | 'kanji'
    | 'roman'
    | 'capital-roman'
    | 'letter'
    | 'capital-letter'
    | 'circled'
    | 'asterisks'
  after: string
  /** The numbers of the headings above are written before it: 2.1. */
  isNested?: boolean
}

/** The digit one of each kind of digits. */
const ONES: readonly (readonly [one: string, digits: NumberForm['digits']])[] = [
  ['1', 'arabic'],
  ['１', 'full-width'],
  ['一', 'kanji'],
  ['①', 'circled'],
  ['*', 'asterisks'],
  ['＊', 'asterisks'],
  ['i', 'roman'],
  ['I', 'capital-roman'],
  ['a', 'letter'],
  ['A', 'capital-letter'],
]

/**
 * Read a form of numbers from how it writes the number one: `（1）`, `1)`, `第一章`, `I.`, `①`, `*`, and `1.1` under a
 * heading that is numbered.
 *
 * @returns  `undefined` where no number one is in it, or more than one could be
 */
export function parseNumberForm(example: string): NumberForm | undefined {
  if (/1\.1/.test(example)) {
    const form = parseNumberForm(example.replace(/1(?:\.1)+/, '1'))
    return form && { ...form, isNested: true }
  }
  for (const [one, digits] of ONES) {
    const at = example.indexOf(one)
    if (at === -1) continue
    // Letters are digits only where no other letter is beside them.
    if (/[a-z]/i.test(one) && /\p{L}/u.test(example.replace(one, ''))) continue
    // (12) is the number twelve.
    if (/\d/.test(example.replace(one, '').normalize('NFKC'))) return undefined
    return example.indexOf(one, at + 1) === -1
      ? { before: example.slice(0, at), digits, after: example.slice(at + one.length) }
      : undefined
  }
  return undefined
}

/**
 * Write a number in a form.
 *
 * @param number  from 1
 * @param above   the numbers of the headings above, the highest first
 */
export function writeNumber(
  number: number,
  { before, digits, after, isNested }: NumberForm,
  above: readonly number[] = [],
): string {
  const numbers = isNested ? [...above, number] : [number]
  return before + numbers.map((one) => writers[digits](one)).join('.') + after
}

const writers: Readonly<Record<NumberForm['digits'], (number: number) => string>> = {
  arabic: String,
  'full-width': (number) =>
    [...String(number)].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join(''),
  kanji: inKanji,
  roman: (number) => inRoman(number).toLowerCase(),
  'capital-roman': inRoman,
  letter: (number) => inLetters(number).toLowerCase(),
  'capital-letter': inLetters,
  // Beyond the last circled number Unicode has, digits go on.
  circled: (number) =>
    number <= 20
      ? String.fromCodePoint(0x2460 + number - 1)
      : number <= 35
        ? String.fromCodePoint(0x3251 + number - 21)
        : String(number),
  asterisks: (number) => '*'.repeat(number),
}

const KANJI = [...'〇一二三四五六七八九']

/** Up to 99 as it is counted, 二十三; beyond digit by digit, as years and pages are written. */
function inKanji(number: number): string {
  if (number > 99) return [...String(number)].map((digit) => KANJI[Number(digit)]).join('')
  const tens = Math.floor(number / 10)
  const ones = number % 10
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : KANJI[tens]}十`
  return ten + (ones === 0 && ten !== '' ? '' : (KANJI[ones] ?? ''))
}

const ROMAN = [
  ['M', 1000],
  ['CM', 900],
  ['D', 500],
  ['CD', 400],
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
] as const

function inRoman(number: number): string {
  let left = number
  let written = ''
  for (const [sign, value] of ROMAN) {
    while (left >= value) {
      written += sign
      left -= value
    }
  }
  return written
}

function inLetters(number: number): string {
  const before = Math.floor((number - 1) / 26)
  return (before > 0 ? inLetters(before) : '') + String.fromCodePoint(65 + ((number - 1) % 26))
}
