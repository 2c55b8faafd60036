import { quoteInJapanese as quote } from '../quote-in-japanese.js'
import { findingRule } from './finding-rule.js'

type ForeignPunctuation =
  | { kind: 'half-width-in-japanese'; found: string; write: string }
  | { kind: 'japanese-elsewhere'; found: string }
  | { kind: 'full-width-in-russian'; found: string; write: string }

interface StraightMark {
  kind: 'quotation' | 'mark' | 'apostrophe'
  found: string
  /** Primary subtag of BCP 47. */
  language: string
}

interface MarkInTwoCharacters {
  mark: 'wave-dash' | 'two-em-dash' | 'comma' | 'full-stop'
  found: string
  usual: string
}

/** The quotation marks of a language, as a remedy names them. */
const QUOTATION_MARKS: Readonly<Record<string, readonly [open: string, close: string]>> = {
  ja: ['「', '」'],
  ru: ['«', '»'],
  en: ['“', '”'],
}

/** Those within them. */
const INNER_MARKS: typeof QUOTATION_MARKS = { ja: ['『', '』'], ru: ['„', '“'], en: ['‘', '’'] }

/** A quotation in the marks of a language: `«…»`. */
function markedBy(marks: typeof QUOTATION_MARKS, language: string): string {
  return marks[language]?.join('…') ?? ''
}

const MARKS = {
  'wave-dash': { en: 'wave dash', ja: '波ダッシュ' },
  'two-em-dash': { en: 'two-em dash', ja: 'ダッシュ' },
  comma: { en: 'comma', ja: '読点' },
  'full-stop': { en: 'full stop', ja: '句点' },
}

/** What the rules of punctuation marks say. */
export const punctuationFindings = {
  'doubled-punctuation': findingRule<{ found: string }>({
    en: {
      name: 'Doubled punctuation',
      why: 'Two marks where one should be are left over from an edit. JLREQ sets one full stop, outside the quotation it ends with.',
      reason: ({ found }) => `“${found}” is more than the one mark that should be there`,
      remedy: 'Delete all but one.',
    },
    ja: {
      name: '句読点の重複',
      why: '推敲の際に、一つでよい句読点が重なったまま残ったものです。引用で終わる文の句点は、閉じ括弧の外に一つだけ置きます（JLREQ）。',
      reason: ({ found }) => `句読点が${quote(found)}と重なっています`,
      remedy: '一つだけ残してください。',
    },
  }),
  'foreign-punctuation': findingRule<ForeignPunctuation>({
    en: {
      name: 'Foreign punctuation',
      why: 'Each language has its own punctuation: 、 and 。 between Japanese words, full-width forms of the other marks, and none of them in Russian or English.',
      reason: (data) => {
        if (data.kind === 'half-width-in-japanese')
          return `The half-width “${data.found}” is between Japanese words`
        if (data.kind === 'full-width-in-russian')
          return `The full-width “${data.found}” is between Russian words`
        return `The Japanese “${data.found}” is in text that is not Japanese`
      },
      remedy: (data) => {
        if (data.kind === 'half-width-in-japanese') return `Write “${data.write}”.`
        if (data.kind === 'full-width-in-russian') return `Write “${data.write}” and a space.`
        return 'Write the mark of that language.'
      },
    },
    ja: {
      name: '言語に合わない約物',
      why: '約物は言語ごとに異なります。和文では「、」「。」をはじめ全角の約物を用い、ロシア語や英語の文ではこれらを用いません。',
      reason: (data) => {
        if (data.kind === 'half-width-in-japanese') return `和文の中に半角の${quote(data.found)}があります`
        if (data.kind === 'full-width-in-russian') return `ロシア語の中に全角の${quote(data.found)}があります`
        return `欧文の中に和文の${quote(data.found)}があります`
      },
      remedy: (data) => {
        if (data.kind === 'half-width-in-japanese') return `${quote(data.write)}に直してください。`
        if (data.kind === 'full-width-in-russian')
          return `${quote(data.write)}に直し、後ろに空白を入れてください。`
        return 'その言語の約物に直してください。'
      },
    },
  }),
  'straight-quotation-mark': findingRule<StraightMark>({
    en: {
      name: 'Straight quotation mark',
      why: 'Straight marks are the typewriter’s. Each language has its own pairs, and they tell where a quotation begins and ends.',
      reason: ({ kind, found }) =>
        kind === 'quotation' ? `${found} is in straight marks` : `“${found}” is a straight mark`,
      remedy: ({ kind, language }) => {
        if (kind === 'apostrophe') return 'Write ’ or ‘.'
        return `Write ${QUOTATION_MARKS[language]?.join(' and ') ?? 'the marks of its language'}.`
      },
    },
    ja: {
      name: '左右の区別のない引用符',
      why: '「"」や「\'」はタイプライターの名残です。引用符には言語ごとに決まった対があり、引用の始まりと終わりを示します。',
      reason: ({ kind, found }) =>
        kind === 'quotation'
          ? `${found}の引用符に左右の区別がありません`
          : `「${found}」は左右の区別のない引用符です`,
      remedy: ({ kind, language }) => {
        if (kind === 'apostrophe') return 'アポストロフィは「’」、引用の始まりは「‘」に直してください。'
        const marks = QUOTATION_MARKS[language]
        return marks ? `${marks.join(' ')}で括ってください。` : 'その言語の引用符に直してください。'
      },
    },
  }),
  'wrong-quotation-mark': findingRule<{ found: string; language: 'ja' | 'ru' | 'en'; isInner: boolean }>({
    en: {
      name: 'Wrong quotation mark',
      why: 'Each language has its own quotation marks, and others within them: 「…『…』…」, «…„…“…», “…‘…’…”.',
      reason: ({ found, isInner }) =>
        isInner
          ? `“${found}” is quoted within a quotation by the same marks`
          : `“${found}” is in the quotation marks of another language`,
      remedy: ({ language, isInner }) =>
        `Write ${markedBy(isInner ? INNER_MARKS : QUOTATION_MARKS, language)}.`,
    },
    ja: {
      name: '言語に合わない引用符',
      why: '引用符は言語ごとに決まり、その中の引用符も決まっています。「…『…』…」、«…„…“…»、“…‘…’…”とします。',
      reason: ({ found, isInner }) =>
        isInner
          ? `${quote(found)}は引用の中の引用ですが、外側と同じ引用符でくくられています`
          : `${quote(found)}が、別の言語の引用符でくくられています`,
      remedy: ({ language, isInner }) =>
        `${markedBy(isInner ? INNER_MARKS : QUOTATION_MARKS, language)}に直してください。`,
    },
  }),
  'single-ellipsis': findingRule<{ excerpt: string }>({
    en: {
      name: 'Single ellipsis',
      why: 'In Japanese the ellipsis is two em long, …… (JLREQ, 3.1.10).',
      reason: ({ excerpt }) => `“${excerpt}” has an ellipsis that is not two em long`,
      remedy: 'Write “……”.',
    },
    ja: {
      name: '二字分でない三点リーダー',
      why: '和文の三点リーダーは「……」と二つ続け、全角二字分とします（JLREQ 3.1.10）。',
      reason: ({ excerpt }) => `${quote(excerpt)}の三点リーダーが全角二字分ではありません`,
      remedy: '「……」に直してください。',
    },
  }),
  'single-dash': findingRule<{ excerpt: string; isMinus: boolean }>({
    en: {
      name: 'Single dash',
      why: 'In Japanese the dash is two em long, ―― (JLREQ, 3.1.10); a minus sign is no dash.',
      reason: ({ excerpt }) => `“${excerpt}” has a dash that is not two em long`,
      remedy: ({ isMinus }) => (isMinus ? 'Write ――, or ＝ between names.' : 'Write ――.'),
    },
    ja: {
      name: '二字分でないダッシュ',
      why: '和文のダッシュは「――」と二つ続け、全角二字分とします（JLREQ 3.1.10）。マイナス記号で代用はできません。',
      reason: ({ excerpt }) => `${quote(excerpt)}のダッシュが全角二字分ではありません`,
      remedy: ({ isMinus }) =>
        isMinus ? '「――」に直してください。人名の区切りであれば「＝」とします。' : '「――」に直してください。',
    },
  }),
  'sign-in-two-characters': findingRule<MarkInTwoCharacters>({
    en: {
      name: 'Punctuation in two characters',
      why: 'One mark typed as two characters looks uneven, and who searches for the one does not find the other.',
      reason: ({ mark, found, usual }) =>
        `The ${MARKS[mark].en} is “${found}” (${codeOf(found)}) here and “${usual}” (${codeOf(usual)}) elsewhere`,
      remedy: ({ usual }) => `Write “${usual}”.`,
    },
    ja: {
      name: '約物の文字の不統一',
      why: '同じ約物に二種類の文字が混じると見た目がそろわず、検索しても一方しか見つかりません。',
      reason: ({ mark, found, usual }) =>
        `${MARKS[mark].ja}が、ここでは「${found}」（${codeOf(found)}）、ほかでは「${usual}」（${codeOf(usual)}）です`,
      remedy: ({ usual }) => `「${usual}」にそろえてください。`,
    },
  }),
  'missing-full-stop': findingRule<{ of: 'note' | 'paragraph'; end: string; isJapanese: boolean }>({
    en: {
      name: 'Missing full stop',
      why: 'A paragraph or note that does not end may have lost its end.',
      reason: ({ of, end }) => `The ${of} ends with “…${end}”, without a full stop`,
      remedy: ({ isJapanese }) => (isJapanese ? 'Write “。”.' : 'Write a full stop.'),
    },
    ja: {
      name: '文末の句点の欠落',
      why: '句点のないまま終わる段落や註は、終わりの部分が失われているおそれがあります。',
      reason: ({ of, end }) =>
        `${of === 'note' ? '註' : '段落'}が${quote(`…${end}`)}で終わり、句点がありません`,
      remedy: ({ isJapanese }) => (isJapanese ? '「。」を補ってください。' : 'ピリオドを補ってください。'),
    },
  }),
  'heading-full-stop': findingRule<{ heading: string }>({
    en: {
      name: 'Heading full stop',
      why: 'A heading is no sentence and ends without a full stop.',
      reason: ({ heading }) => `The heading “${heading}” ends with a full stop`,
      remedy: 'Delete it.',
    },
    ja: {
      name: '見出しの句点',
      why: '見出しは文ではないので、末尾に句点やピリオドを付けません。',
      reason: ({ heading }) => `見出し${quote(heading)}の末尾に句点があります`,
      remedy: '削除してください。',
    },
  }),
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
