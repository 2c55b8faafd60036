import { listInitialledNames } from './list-initialled-names.js'
import { spotsOf } from './spots-of.js'
import { textRule } from './text-rule.js'

/**
 * What initials of a person are after: the beginning, a mark of punctuation, or a word between names. After a name or a
 * thing they are the end of it, `Lee, K. J Asian Stud`, `Vitamin C. D Vitamins`.
 */
const BEFORE =
  '(?<=(?:^|(?![-‐/])[\\p{P}\\n]|(?<!\\p{L})(?:[Aa]nd|[Bb]y|[Ww]ith|of|[Ss]ee|et|und|и|с|у|от|под))[ \\u00a0]?)(?<!\\p{Lu}\\p{Ll}*,[ \\u00a0]?|(?<!\\p{L})\\p{Lu},?[ \\u00a0](?:and|et|und|и)[ \\u00a0]|(?<!\\p{L})(?:\\p{Lu}|Vol|Figs?|Nos?|Pl|Tab|App|Ser)\\.[ \\u00a0]?|[\\p{L}\\p{N}.])'
/** A surname; not a word before another abbreviation or the number of a volume: `J Asian Stud`, `J Chem 12`. */
const surname = (first: string, rest: string): string =>
  `(?=[ \\u00a0]${first}${rest}{2,}(?!${rest}|[ \\u00a0](?:\\p{Lu}\\p{Ll}{0,4}(?!\\p{L})|\\d{1,3}(?!\\d))))`

/** Two initials or more before a surname, the last without its stop; not letters that are words: `Петров И. И Сидоров`, `Plan A. A Boat`. */
const INITIALS = new RegExp(
  `${BEFORE}(?:(?:[А-ЯЁ]\\.[ \\u00a0]?)+[БГДЕЖЗЛМНПРТФХЦЧШЩЭЮ]${surname('[А-ЯЁ]', '[а-яё]')}|(?:[A-Z]\\.[ \\u00a0]?)+[B-HJ-NP-UW-Z]${surname('(?!Major|Minor|Sharp|Flat)[A-Z]', '[a-z]')})`,
  'gu',
)

/** After a name and a comma, `Lee, K. J Asian Stud`: initials there are a person's where the article has that person elsewhere. */
const AFTER_NAME =
  /(?<=\p{Lu}\p{Ll}+,[ \u00a0])((?:\p{Lu}\.[ \u00a0]?){1,2}(\p{Lu}))[ \u00a0](\p{Lu}\p{Ll}{2,})/gu

export const initialWithoutStop = textRule('initial-without-stop', ({ blocks }) => {
  const known = new Set(listInitialledNames(blocks).map(({ initials, surname }) => `${initials} ${surname}`))
  return [
    ...spotsOf(blocks, INITIALS, ({ 0: found }) => ({ found, write: `${found}.` })),
    ...spotsOf(blocks, AFTER_NAME, ({ 1: found = '', 3: surname = '' }) =>
      known.has(`${found.replace(/[^\p{L}]/gu, '')} ${surname}`) ? { found, write: `${found}.` } : undefined,
    ),
  ]
})
