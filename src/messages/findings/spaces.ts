import { quoteInJapanese as quote } from '../quote-in-japanese.js'
import { findingRule } from './finding-rule.js'

type StraySpace = { isFullWidth: boolean; context: string } & (
  | { kind: 'between-characters' }
  | { kind: 'beside-punctuation'; mark: string }
)

type MisspacedMark =
  | {
      kind: 'space-before' | 'no-space-after' | 'space-within' | 'uneven-dash'
      mark: string
      context: string
    }
  | { kind: 'touches-japanese'; mark: string; write: string; context: string }

type NumberSignSpacing =
  | { kind: 'touching'; sign: string; found: string }
  | { kind: 'spacing'; sign: string; found: string; isOpen: boolean; count: number }

/** What the rules of typed spaces and line breaks say. */
export const spaceFindings = {
  'stray-space': findingRule<StraySpace>({
    en: {
      name: 'Stray space',
      why: 'Japanese has no spaces between words, and its punctuation brings its own white; a typed space is added to it (JLREQ, 3.1.2).',
      reason: (data) => {
        const space = data.isFullWidth ? 'A full-width space' : 'A space'
        return data.kind === 'between-characters'
          ? `${space} is between Japanese characters: …${data.context}…`
          : `${space} is beside the full-width “${data.mark}”: …${data.context}…`
      },
      remedy: 'Delete it.',
    },
    ja: {
      name: '余分な空白',
      why: '和文では語の間を空けません。また、約物にはもともと空きがあり、空白を入力するとその分だけ余計に空きます（JLREQ 3.1.2）。',
      reason: (data) => {
        const space = data.isFullWidth ? '全角の空白' : '半角の空白'
        return data.kind === 'between-characters'
          ? `和文の文字の間に${space}があります：…${data.context}…`
          : `全角の${quote(data.mark)}の隣に${space}があります：…${data.context}…`
      },
      remedy: '空白を削除してください。',
    },
  }),
  'doubled-space': findingRule<{ count: number; before: string; after: string }>({
    en: {
      name: 'Doubled space',
      why: 'Two spaces are one too many; some reading systems show both.',
      reason: ({ count, before, after }) => `${count} spaces are between “${before}” and “${after}”`,
      remedy: 'Leave one, or none in Japanese.',
    },
    ja: {
      name: '連続した空白',
      why: '空白は一つで足ります。読書アプリによっては、二つとも表示されます。',
      reason: ({ count, before, after }) => `${quote(before)}と${quote(after)}の間に空白が${count}個あります`,
      remedy: '一つにしてください。和文であれば、すべて削除してください。',
    },
  }),
  'misspaced-sign': findingRule<MisspacedMark>({
    en: {
      name: 'Misspaced punctuation',
      why: 'In Russian and English a comma, stop, colon or semicolon touches the word before it and is followed by a space. Brackets and quotation marks touch what is in them, and a dash has the same on both sides.',
      reason: ({ kind, mark, context }) => {
        if (kind === 'space-before') return `There is a space before “${mark}”: …${context}…`
        if (kind === 'no-space-after') return `There is no space after “${mark}”: …${context}…`
        if (kind === 'space-within') return `There is a space within “${mark}”: …${context}…`
        if (kind === 'uneven-dash') return `“${mark}” has a space on one side: …${context}…`
        return `The half-width “${mark}” touches a Japanese word: …${context}…`
      },
      remedy: (data) => {
        if (data.kind === 'touches-japanese')
          return `Write the full-width “${data.write}”, or a space after it.`
        if (data.kind === 'uneven-dash') return 'Write a space on both sides, or on neither.'
        return data.kind === 'no-space-after' ? 'Write a space after it.' : 'Delete the space.'
      },
    },
    ja: {
      name: '欧文の約物の前後の空白',
      why: 'ロシア語や英語では、コンマ・ピリオド・コロン・セミコロンを前の語に続け、後ろに空白を入れます。括弧や引用符の内側は空けず、ダッシュの両側はそろえます。',
      reason: ({ kind, mark, context }) => {
        if (kind === 'space-before') return `${quote(mark)}の前に空白があります：…${context}…`
        if (kind === 'no-space-after') return `${quote(mark)}の後ろに空白がありません：…${context}…`
        if (kind === 'space-within') return `${quote(mark)}の内側に空白があります：…${context}…`
        if (kind === 'uneven-dash') return `${quote(mark)}の片側にだけ空白があります：…${context}…`
        return `半角の${quote(mark)}の後ろに和文が続いています：…${context}…`
      },
      remedy: (data) => {
        if (data.kind === 'touches-japanese')
          return `全角の${quote(data.write)}に直すか、後ろに空白を入れてください。`
        if (data.kind === 'uneven-dash') return '両側を空けるか、両側とも詰めてください。'
        return data.kind === 'no-space-after' ? '後ろに空白を入れてください。' : '空白を削除してください。'
      },
    },
  }),
  'indented-paragraph': findingRule<{ beginning: string }>({
    en: {
      name: 'Indented paragraph',
      why: 'kiyo indents paragraphs; a typed space at the beginning doubles the indent.',
      reason: ({ beginning }) => `The paragraph “${beginning}…” begins with a typed space`,
      remedy: 'Delete the space.',
    },
    ja: {
      name: '空白による字下げ',
      why: '段落の字下げはkiyoが行います。空白を入力すると、二重に下がります。',
      reason: ({ beginning }) => `段落${quote(`${beginning}…`)}の頭に空白が入力されています`,
      remedy: '空白を削除してください。',
    },
  }),
  'hard-line-break': findingRule<{ kind: 'tab' | 'break'; before: string }>({
    en: {
      name: 'Hard line break',
      why: 'A break or tab from a word processor is at another place once the text is set anew.',
      reason: ({ kind, before }) =>
        kind === 'tab' ? `There is a tab after “${before}”` : `A line is broken by hand after “…${before}”`,
      remedy: ({ kind }) =>
        kind === 'tab'
          ? 'Delete it; of columns make a table, with | between the cells.'
          : 'Delete the spaces, backslash or <br> at the end of the line.',
    },
    ja: {
      name: '強制改行・タブ',
      why: 'ワープロで入れた改行やタブは、組み直すと思わぬところに現れます。',
      reason: ({ kind, before }) =>
        kind === 'tab'
          ? `${quote(before)}の後ろにタブがあります`
          : `${quote(`…${before}`)}の後ろで強制改行されています`,
      remedy: ({ kind }) =>
        kind === 'tab'
          ? 'タブを削除してください。タブで列をそろえているなら、|で区切った表に書き直してください。'
          : '行末にある二つの空白、バックスラッシュ、または<br>を削除してください。',
    },
  }),
  'space-before-note-call': findingRule<{ note: number }>({
    en: {
      name: 'Space before note call',
      why: 'A note’s number touches the word it belongs to.',
      reason: ({ note }) => `There is a space before the call of note ${note}`,
      remedy: 'Delete it.',
    },
    ja: {
      name: '合印の前の空白',
      why: '合印は、それを付ける語のすぐ後ろに置きます。',
      reason: ({ note }) => `註${note}の合印の前に空白があります`,
      remedy: '空白を削除してください。',
    },
  }),
  'number-sign-spacing': findingRule<NumberSignSpacing>({
    en: {
      name: 'Number sign spacing',
      why: '№ and § are set closed, №5, or open, № 5: one of the two in one article; and neither touches the word before it.',
      reason: (data) => {
        if (data.kind === 'touching') return `“${data.sign}” touches what is before it: “${data.found}”`
        const [here, elsewhere] = data.isOpen ? ['open', 'closed'] : ['closed', 'open']
        return `“${data.found}” is set ${here}; elsewhere ${data.sign} is ${elsewhere} (${data.count} times)`
      },
      remedy: (data) => {
        if (data.kind === 'touching') return 'Put a space before it.'
        return data.isOpen ? 'Delete the space.' : 'Put a space after it.'
      },
    },
    ja: {
      name: '№・§の空き',
      why: '№と§は、「№5」のように詰めるか「№ 5」のように空けるか、一編の論文でどちらかにそろえます。前の語とは空けます。',
      reason: (data) => {
        if (data.kind === 'touching') return `「${data.found}」の${data.sign}が前に付いています`
        return data.isOpen
          ? `「${data.found}」の間が空いています。ほかの${data.sign}は詰めて書かれています（${data.count}か所）`
          : `「${data.found}」が詰めて書かれています。ほかの${data.sign}は間が空いています（${data.count}か所）`
      },
      remedy: (data) => {
        if (data.kind === 'touching') return '前に空白を入れてください。'
        return data.isOpen ? '間の空白を削除してください。' : '間に空白を入れてください。'
      },
    },
  }),
}
