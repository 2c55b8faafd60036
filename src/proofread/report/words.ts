import { type RuleId, rules } from '../../messages/rules.js'

/** Faults that a build reports and goes on. */
type WarningId = { [Id in RuleId]: (typeof rules)[Id]['severity'] extends 'warning' ? Id : never }[RuleId]

const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`

/** Every word of the report that is not a finding's own, in English. */
export const words = {
  lang: 'en',
  report: 'Proof report',
  authors: (names: readonly string[]): string => names.join(', '),
  edition: (date: string): string => `Edition of ${date}`,
  hash: (hash: string): string => `build ${hash}`,
  pages: (count: number, first: number, last: number): string =>
    `${plural(count, 'page')} (${first}–${last})`,
  notes: (count: number): string => plural(count, 'note'),
  proofCopy: 'The numbers are those in the margin of proof.pdf; lines are counted as they are there.',
  notMade: (errors: number): string =>
    `No pages were made: mend the ${errors === 1 ? 'error' : `${errors} errors`} first. A print.pdf or proof.pdf in this folder is of an earlier build.`,

  summary: 'At a glance',
  nothingFound: 'Nothing was found.',
  found: (count: number, kinds: number): string => `${plural(count, 'finding')} of ${plural(kinds, 'kind')}`,
  kind: 'Kind',
  count: 'Count',
  numbers: 'Numbers',
  pictures: (count: number, left: number, bytes: number): string =>
    `${plural(count, 'picture')}, ${(bytes / 1_000_000).toFixed(1)} MB${
      left > 0 ? `; ${plural(left, 'line')} more without one, to keep this file small` : ''
    }`,

  silenced: (counts: ReadonlyMap<string, number>): string => {
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
    const kinds = [...counts].map(([rule, count]) => `${rule} ${count}`).join(', ')
    return `${total} more silenced in the front matter or by a comment: ${kinds}.`
  },

  findings: 'Findings',
  error: 'error',
  page: (page: number, line: number | undefined): string =>
    line === undefined ? `p. ${page}` : `p. ${page}, line ${line}`,
  pictureOf: (page: number, line: number | undefined): string =>
    `Page ${page}${line === undefined ? '' : `, line ${line}`}, as printed, with the lines around it`,
  remedy: 'To mend it',
  why: 'Why',
  wholeArticle: 'the whole article',

  names: 'Names in two scripts',
  namesListed: (count: number): string =>
    `${plural(count, 'name')}, each where it is first given; pairs that disagree are among the findings.`,
  kana: 'Kana',
  original: 'Original',
  place: 'First place',
  source: 'article.md',

  noteAudit: 'The notes in print',
  notesInPlace: (count: number): string =>
    count === 1
      ? 'The note begins on the page of its call.'
      : `All ${count} notes begin on the pages of their calls.`,
  notesOffPage: (count: number): string => `${plural(count, 'note')} not beginning on the page of the call.`,
  notesRunOver: (count: number): string =>
    count === 1 ? 'One runs over to another page.' : `${count} run over to another page.`,
  noNoteRunsOver: 'None runs over to another page.',
  note: 'Note',
  call: 'Call',
  firstPage: 'First page',
  lastPage: 'Last page',
  lines: 'Lines',

  /** `doubled-punctuation` → `Doubled punctuation`; `half-width-bracket` → `Half-width bracket`. */
  ruleName: (id: string): string => {
    const name = id
      .replaceAll('-', ' ')
      .replace(/^(half|look|mixed|private) (width|alike|script|use)/, '$1-$2')
    return name.charAt(0).toUpperCase() + name.slice(1)
  },
  whyError: 'The article cannot be printed until this is mended.',
  whyWarning: {
    'decomposed-character':
      'A letter written as two looks like one, and neither search nor sorting finds it; many typefaces set its accent apart.',
    'compatibility-character':
      'Such a character looks like the usual one and is another: readers who search for the word do not find it.',
    'invisible-character': 'What cannot be seen cannot be proofread, and it breaks search and line ends.',
    'mixed-script-word':
      'A Cyrillic letter in a Latin word, or the reverse, is a slip of the keyboard: the word is neither found nor hyphenated.',
    'inline-note': 'A note in the midst of a sentence is easily overlooked when notes are checked.',
    'unknown-directive': 'What kiyo does not know is printed as it was typed.',
    'removed-markup': 'HTML that can do harm or has no meaning in print is left out; its text may be missed.',
    'heading-out-of-order': 'Readers who listen, and tables of contents, follow the levels of headings.',
    'missing-alternative-text': 'Readers who cannot see the figure are told nothing of it.',
    'incomplete-reference': 'A reader cannot find the source by what is printed.',
    'unused-reference': 'A source that nothing cites is a forgotten note, or was left over.',
    'undeclared-language': 'The language decides how a source is cited, hyphenated and read aloud.',
    'meaningless-locator': 'The reader cannot find the passage in a source of this kind.',
    'missing-page-map': 'Without the printed pages the ebook cannot be cited by page.',
    'oversized-note': 'Reading systems cut long notes off when they pop up.',
    'fallback-face':
      "The article's typeface lacks the character; one of another typeface stands out in the line.",
    'page-out-of-step': 'A reprint has to keep its pages, or citations of the original go astray.',
  } satisfies Record<WarningId, string>,
}

/** Why a build reports what it reports; nothing for an id that is not a build's. */
export function whyOfMessage(id: string): string | undefined {
  if (!(id in rules)) return undefined
  return words.whyWarning[id as WarningId] ?? words.whyError
}
