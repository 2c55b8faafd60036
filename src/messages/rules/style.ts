import { message } from '../message.js'
import { error } from '../rule.js'

/** What a property of a style may be. */
type Expected = 'length' | 'number' | 'families'

const examples = {
  en: {
    length: 'length; write it as 15pt, 13Q or 182mm',
    number: 'number; write it without a unit, as 38',
    families: 'list of typefaces; write their names in double quotes',
  },
  ja: {
    length: '長さではありません。15pt・13Q・182mmのように書いてください',
    number: '数ではありません。38のように、単位を付けずに書いてください',
    families: '書体の一覧ではありません。書体名を二重引用符で囲んで書いてください',
  },
} as const satisfies Record<'en' | 'ja', Record<Expected, string>>

/** Faults of the style file that an article brings. */
export const styleRules = {
  'invalid-style': error(65, {
    css: message<{ line: string }>({
      en: ({ line }) => `“${line}” cannot be read as CSS; write it as --text-leading: 15pt;`,
      ja: ({ line }) => `「${line}」をCSSとして読めません。--text-leading: 15pt; のように書いてください`,
    }),
    selector: message<{ selector: string }>({
      en: ({ selector }) =>
        `A style may have one rule, for :root, and nothing for “${selector}”; delete this`,
      ja: ({ selector }) =>
        `体裁ファイルに書けるのは :root だけで、「${selector}」は書けません。削除してください`,
    }),
    property: message<{ property: string; nearest: string | undefined }>({
      en: ({ property, nearest }) =>
        `“${property}” is no custom property of styles/tokens.css, the only ones that a style may set; ${nearest === undefined ? 'delete it' : `did you mean ${nearest}?`}`,
      ja: ({ property, nearest }) =>
        `「${property}」はstyles/tokens.cssにありません。体裁ファイルで変えられるのは、そこにあるカスタムプロパティだけです。${nearest === undefined ? '削除してください' : `${nearest} のことでしょうか`}`,
    }),
    unit: message<{ property: string; value: string; expected: Expected }>({
      en: ({ property, value, expected }) =>
        `“${property}” is ${value}, which is no ${examples.en[expected]}`,
      ja: ({ property, value, expected }) => `「${property}」の${value}は${examples.ja[expected]}`,
    }),
    negative: message<{ property: string; value: string; expected: Expected }>({
      en: ({ property, value }) => `“${property}” is ${value}, less than nothing; write 0 or more`,
      ja: ({ property, value }) => `「${property}」の${value}は負の数です。0以上にしてください`,
    }),
    zero: message<{ property: string }>({
      en: ({ property }) =>
        `“${property}” is 0, in which nothing can be printed; write more, as 10Q. journal.yaml can leave running heads and folios out, by patterns without words: running-head: { left: '', right: '' }`,
      ja: ({ property }) =>
        `「${property}」が0では何も印刷できません。10Q のように0より大きくしてください。柱やノンブルを付けないときは、journal.yamlに running-head: { left: '', right: '' } のように空の書式を書きます`,
    }),
    families: message<{ property: string; usual: string }>({
      en: ({ property, usual }) =>
        `“${property}” names no typeface that kiyo has; end the list with its own, as ${usual}, and put the file of yours into the folder fonts/ beside article.md`,
      ja: ({ property, usual }) =>
        `「${property}」に、kiyoの書体が一つもありません。${usual} のように元の書体名を最後に残し、使いたい書体のファイルはarticle.mdと同じフォルダーのfonts/に置いてください`,
    }),
    word: message<{ property: string; words: readonly string[]; nearest: string | undefined }>({
      en: ({ property, words, nearest }) =>
        `“${property}” may be ${words.join(' or ')}; ${nearest === undefined ? 'write one of these' : `did you mean ${nearest}?`}`,
      ja: ({ property, words, nearest }) =>
        `「${property}」には ${words.join(' か ')} を書いてください${nearest === undefined ? '' : `。${nearest} のことでしょうか`}`,
    }),
    value: message<{ property: string }>({
      en: ({ property }) => `“${property}” may be a length, a number, a name or calc(); write one of these`,
      ja: ({ property }) => `「${property}」には長さ・数・名前・calc() のいずれかを書いてください`,
    }),
  }),
}
