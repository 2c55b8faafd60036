import type { LeftoverForm } from '../messages/rules/leftover-forms.js'

/** Markup that begins and does not end. */
export interface UnclosedMarkup {
  form: LeftoverForm
  /** In the text, in UTF-16 units. */
  index: number
  length: number
}

/**
 * Signs of strong emphasis before a Japanese word. After a figure or before a particle they are a level of significance, and
 * before a Western word a form that is not attested.
 */
const STRONG = /(?<![*\\\p{N}])\*\*(?=[「『]?[\p{Script=Han}\p{Script=Katakana}])(?![印符記付])[^*\n]{1,24}/gu
const RUBY =
  /(?<!\\)\{[\p{Script=Han}々〆ヶ]{1,20}\|[\p{Script=Hiragana}\p{Script=Katakana}ー・|]{1,40}(?![^{]*\})/gu
/** How far the end of what is quoted is looked for, in UTF-16 units. */
const LONGEST_PHRASE = 1000
const LANGUAGE = /(?<![A-Za-z\p{N}:\\]):(?:lang|[a-z]{2,3})\[/gu

/**
 * List strong emphasis, ruby and words of a language that have no end in their block.
 *
 * @param text  a block of the manuscript, as it is written
 */
export function listUnclosedMarkup(text: string): UnclosedMarkup[] {
  const list = (form: LeftoverForm, pattern: RegExp): UnclosedMarkup[] =>
    [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({ form, index, length }))
  const languages = list('unclosed-language', LANGUAGE)
  const open = languages.length > 0 ? openBrackets(text) : new Set()
  const lastStrong = text.lastIndexOf('**')
  return [
    ...list('unclosed-emphasis', STRONG).filter(({ index }) => index === lastStrong),
    ...list('unclosed-ruby', RUBY),
    ...languages
      .filter(({ index, length }) => open.has(index + length - 1))
      .map((one) => ({ ...one, length: one.length + toEndOfPhrase(text, one.index + one.length) })),
  ]
}

/** Where the brackets stand that are never closed. */
function openBrackets(text: string): ReadonlySet<number> {
  const open: number[] = []
  for (const { 0: sign, index } of text.matchAll(/\\.|[[\]]/gsu)) {
    if (sign === '[') open.push(index)
    if (sign === ']') open.pop()
  }
  return new Set(open)
}

function toEndOfPhrase(text: string, from: number): number {
  return text.slice(from, from + LONGEST_PHRASE).search(/[\n。、]|$/u)
}
