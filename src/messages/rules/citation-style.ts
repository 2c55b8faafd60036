import { message } from '../message.js'
import { error } from '../rule.js'

/** Errors of a journal's own citation style. */
export const citationStyleRules = {
  'invalid-citation-style': error(65, {
    xml: message({
      en: 'The citation style or locale is not XML from here on; save it anew from where it came',
      ja: 'ここから先をXMLとして読めません。引用スタイルやロケールのファイルを入手し直してください',
    }),
    root: message<{ name: string }>({
      en: ({ name }) =>
        `“${name}” is no style or locale of CSL; put a CSL style there, whose first element is style`,
      ja: ({ name }) =>
        `「${name}」はCSLのスタイルやロケールではありません。style で始まるCSLのファイルを置いてください`,
    }),
    dependent: message<{ address: string }>({
      en: ({ address }) => `The style only points to another; put that one there: ${address}`,
      ja: ({ address }) =>
        `このスタイルは別のスタイルを指すだけです。そのスタイルを置いてください（${address}）`,
    }),
    layout: message({
      en: 'The style says nothing of citations; it needs a citation with a layout',
      ja: 'このスタイルには引用の書式がありません。citation の中に layout が要ります',
    }),
    engine: message<{ detail: string }>({
      en: ({ detail }) =>
        `The style, or a locale beside it, is not complete, and the citation processor gives up (${detail}); take them from the repository of CSL`,
      ja: ({ detail }) =>
        `引用スタイルか、その隣のロケールに足りないものがあり、文献を整形できません（${detail}）。CSLの公式リポジトリのファイルを使ってください`,
    }),
    macro: message<{ name: string }>({
      en: ({ name }) =>
        `The style uses the macro “${name}”, which it does not have; add it, or correct the name`,
      ja: ({ name }) => `マクロ「${name}」がこのスタイルにありません。書き加えるか、名前を直してください`,
    }),
  }),
}
