/**
 * The end of a sentence about what no change of a sound manuscript should have brought about: whose error it is, and what
 * an editor can try all the same.
 */
export const ownError = {
  en: {
    line: 'this is an error in kiyo, not in the manuscript: changing a few words of the paragraph or note may avoid it',
    print:
      'this is an error in kiyo, not in the manuscript: --only epub makes the EPUB meanwhile, and --only print shows whether it happens again',
    epub: 'this is an error in kiyo, not in the manuscript: --only print makes the print edition meanwhile',
    edition:
      'this is an error in kiyo, not in the manuscript: --only print,epub makes the other editions meanwhile',
  },
  ja: {
    line: '原稿の誤りではなく、kiyoの不具合です。その段落や註の文言を少し変えると、避けられることがあります',
    print:
      '原稿の誤りではなく、kiyoの不具合です。EPUBだけなら --only epub で作れます。もう一度 --only print で組み、同じことが起こるかどうか確かめてください',
    epub: '原稿の誤りではなく、kiyoの不具合です。印刷版だけなら --only print で作れます',
    edition: '原稿の誤りではなく、kiyoの不具合です。印刷版とEPUBだけなら --only print,epub で作れます',
  },
} as const
