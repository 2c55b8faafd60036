/** Classes of characters, as sources of regular expressions. */
export const scripts = {
  /** Ideographs, kana and the symbols that are set among them as letters. */
  japanese: '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}々〆ヶヵー〇',
  /** What automatic spacing keeps off Japanese letters. */
  western: '\\p{sc=Latin}\\p{sc=Cyrillic}\\p{sc=Greek}0-9',
} as const
