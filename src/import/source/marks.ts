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
} as const
