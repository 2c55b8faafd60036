import type { FindingRule } from '../proof-article.js'

/** Two stops or commas in a row, of one kind or mixed; not an ellipsis and not `!!`, `?!`. */
const DOUBLED = /[、。，．]{2,}|(?<!\.)[,;:]{2,}|(?<![.…])\.\.(?!\.)/g

export const doubledPunctuation: FindingRule = {
  id: 'doubled-punctuation',
  why: 'Two stops in a row are left over from an edit.',
  find: ({ blocks }) =>
    blocks.flatMap(({ flow, start, text }) =>
      [...text.matchAll(DOUBLED)].map(({ index, 0: found }) => ({
        rule: 'doubled-punctuation',
        reason: `“${found}” stands where one sign should`,
        remedy: 'Delete all but one.',
        place: { flow, start: start + index, length: found.length },
      })),
    ),
}
