/**
 * Marks that are inside text while it is worked on: noncharacters of Unicode, which no text may contain, so that
 * lines can be joined, searched and cut as strings without losing what belongs to one of their characters.
 */
export const marks = {
  /** `pageStart` 60 `end`: page 60 begins here. */
  pageStart: '\ufdd0',
  /** `call` 13 `end`: the call of note 13. */
  call: '\ufdd1',
  /** `doubt` 7 `end`: decision 7 was taken here. */
  doubt: '\ufdd2',
  end: '\ufdd3',
  /** `ruby` base `reading` kana `rubyEnd`. */
  ruby: '\ufdd4',
  reading: '\ufdd5',
  rubyEnd: '\ufdd6',
  emphasis: '\ufdd7',
  emphasisEnd: '\ufdd8',
  /** Small type above the baseline, as calls are set. */
  raised: '\ufdd9',
  raisedEnd: '\ufdda',
  strong: '\ufddb',
  strongEnd: '\ufddc',
  superscript: '\ufddd',
  superscriptEnd: '\ufdde',
  subscript: '\ufddf',
  subscriptEnd: '\ufde0',
  strike: '\ufde1',
  strikeEnd: '\ufde2',
  underline: '\ufde3',
  underlineEnd: '\ufde4',
  /** A line ends within a block, as in verse. */
  lineBreak: '\ufde5',
  /** `link` address `linkText` words `linkEnd`. */
  link: '\ufde6',
  linkText: '\ufde7',
  linkEnd: '\ufde8',
  /** `language` BCP 47 `languageText` words `languageEnd`. */
  language: '\ufde9',
  languageText: '\ufdea',
  languageEnd: '\ufdeb',
  /** `raw` Markdown `rawEnd`: what is between them is written as it is, and is no text. */
  raw: '\ufdec',
  rawEnd: '\ufded',
} as const
