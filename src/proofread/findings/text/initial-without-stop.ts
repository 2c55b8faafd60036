import { spotsOf } from './spots-of.js'
import { textRule } from './text-rule.js'

/** Two initials before a surname, the second without its stop; not letters that are words: `Петров И. И Сидоров`, `Plan A. A Boat`. */
const INITIALS =
  /(?<![\p{L}\p{N}.])((?:[А-ЯЁ]\.[ \u00a0]?[БГДЕЖЗЛМНПРТФХЦЧШЩЭЮ])(?=[ \u00a0][А-ЯЁ][а-яё]{2,})|(?:[A-Z]\.[ \u00a0]?[B-HJ-NP-UW-Z])(?=[ \u00a0][A-Z][a-z]{2,}))/gu

export const initialWithoutStop = textRule('initial-without-stop', ({ blocks }) =>
  spotsOf(blocks, INITIALS, ({ 0: found }) => ({ found, write: `${found}.` })),
)
