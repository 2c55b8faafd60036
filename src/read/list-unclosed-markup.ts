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
const STRONG =
  /(?<![*\\\p{N}])\*\*(?=[「『]?[\p{Script=Han}\p{Script=Katakana}])(?![印符記付])[^*\n]{1,24}(?![\s\S]*\*\*)/gu
const RUBY =
  /(?<!\\)\{[\p{Script=Han}々〆ヶ]{1,20}\|[\p{Script=Hiragana}\p{Script=Katakana}ー・|]{1,40}(?![^{]*\})/gu
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
    .map((one) => ({ ...one, rest: text.slice(one.index + one.length) }))
    .filter(({ rest }) => !isClosed(rest))
    .map(({ rest, ...one }) => ({ ...one, length: one.length + rest.search(/[\n。、]|$/u) }))
  return [...list('unclosed-emphasis', STRONG), ...list('unclosed-ruby', RUBY), ...languages]
}

/** Whether brackets are closed in what follows the first. */
function isClosed(rest: string): boolean {
  let open = 1
  for (const [sign] of rest.matchAll(/\\.|[[\]]/gsu)) {
    if (sign === '[') open++
    if (sign === ']') open--
    if (open === 0) return true
  }
  return false
}
