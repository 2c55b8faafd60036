import { quoteInJapanese as quote } from '../quote-in-japanese.js'
import { findingRule } from './finding-rule.js'

interface MixedWidth {
  characters: 'digits' | 'latin-letters' | 'percent-signs'
  found: string
  isFullWidth: boolean
  write: string
}

type LookAlikeKana =
  | { kind: 'not-katakana'; found: string; write: string; word: string }
  | { kind: 'long-vowel-mark-alone'; context: string }
  | { kind: 'kanji-one'; word: string }
  | { kind: 'particle'; found: string; context: string }

interface LookAlikeLetter {
  excerpt: string
  letter: string
  script: 'latin' | 'cyrillic'
  write: string
}

const CHARACTERS = {
  digits: { en: 'digits', ja: '数字' },
  'latin-letters': { en: 'Latin letters', ja: 'ラテン文字' },
  'percent-signs': { en: 'percent signs', ja: 'パーセント記号' },
}

const SCRIPTS = {
  latin: { en: 'Latin', ja: 'ラテン文字' },
  cyrillic: { en: 'Cyrillic', ja: 'キリル文字' },
}

/** What the rules of characters and words say. */
export const characterFindings = {
  'mixed-width': findingRule<MixedWidth>({
    en: {
      name: 'Mixed width',
      why: 'Half-width and full-width forms of one character differ in width and typeface, and a search for one misses the other.',
      reason: ({ characters, found, isFullWidth }) => {
        const [width, usual] = isFullWidth ? ['full-width', 'half-width'] : ['half-width', 'full-width']
        return `“${found}” is ${width}, where the article’s ${CHARACTERS[characters].en} are ${usual}`
      },
      remedy: ({ write }) => `Write “${write}”.`,
    },
    ja: {
      name: '全角と半角の混在',
      why: '同じ文字でも全角と半角では幅も書体も違い、検索しても一方しか見つかりません。',
      reason: ({ characters, found, isFullWidth }) => {
        const [width, usual] = isFullWidth ? ['全角', '半角'] : ['半角', '全角']
        return `${quote(found)}が${width}です。ほかの${CHARACTERS[characters].ja}は${usual}です`
      },
      remedy: ({ write }) => `${quote(write)}に直してください。`,
    },
  }),
  'half-width-kana': findingRule<{ found: string; write: string }>({
    en: {
      name: 'Half-width kana',
      why: 'Half-width katakana and punctuation are a relic of terminals; no book sets them, and no search finds them.',
      reason: ({ found }) => `“${found}” is half-width`,
      remedy: ({ write }) => `Write “${write}”.`,
    },
    ja: {
      name: '半角カナ',
      why: '半角の片仮名と約物は、古い端末の名残です。書籍では用いず、検索にもかかりません。',
      reason: ({ found }) => `「${found}」が半角です`,
      remedy: ({ write }) => `${quote(write)}に直してください。`,
    },
  }),
  'look-alike-kana': findingRule<LookAlikeKana>({
    en: {
      name: 'Look-alike kana',
      why: 'Kanji and kana that look alike are confounded by scanners and tired eyes; no search finds the word.',
      reason: (data) => {
        if (data.kind === 'not-katakana')
          return `“${data.found}” (not the katakana ${data.write}) is in “${data.word}”`
        if (data.kind === 'kanji-one')
          return `The kanji 一 is in the place of the long-vowel mark in “${data.word}”`
        if (data.kind === 'particle')
          return `“${data.found}” is the katakana, and not the particle: …${data.context}…`
        return `The long-vowel mark ー is out of place: …${data.context}…`
      },
      remedy: (data) => {
        if (data.kind === 'not-katakana') return `Write “${data.write}”.`
        if (data.kind === 'kanji-one') return 'Write “ー”.'
        if (data.kind === 'particle') return 'Write the hiragana “へ”.'
        return 'Write a dash ――, a minus −, or the kanji 一, whichever is meant.'
      },
    },
    ja: {
      name: '字形の似た仮名と漢字',
      why: '字形の似た漢字と仮名は、文字認識でも疲れた目でも取り違えられ、その語は検索で見つからなくなります。',
      reason: (data) => {
        if (data.kind === 'not-katakana')
          return `${quote(data.word)}の「${data.found}」は片仮名の「${data.write}」ではありません`
        if (data.kind === 'kanji-one') return `${quote(data.word)}の長音符が、漢数字の「一」になっています`
        if (data.kind === 'particle')
          return `助詞の「へ」が片仮名の「${data.found}」になっています：…${data.context}…`
        return `長音符「ー」が、使えない位置にあります：…${data.context}…`
      },
      remedy: (data) => {
        if (data.kind === 'not-katakana') return `「${data.write}」に直してください。`
        if (data.kind === 'kanji-one') return '「ー」に直してください。'
        if (data.kind === 'particle') return '平仮名の「へ」に直してください。'
        return 'ダッシュの「――」、マイナス記号の「−」、漢数字の「一」のうち、当てはまるものに直してください。'
      },
    },
  }),
  'look-alike-letter': findingRule<LookAlikeLetter>({
    en: {
      name: 'Look-alike letter',
      why: 'A Latin C. before the pages of a Russian book, or a Cyrillic С. in an English one, looks right and is found by no search.',
      reason: ({ excerpt, letter, script }) => {
        const other = script === 'latin' ? 'cyrillic' : 'latin'
        return `“${excerpt}” begins with the ${SCRIPTS[script].en} letter ${letter} after ${SCRIPTS[other].en} words`
      },
      remedy: ({ script, write }) =>
        `Write the ${SCRIPTS[script === 'latin' ? 'cyrillic' : 'latin'].en} letter ${write}.`,
    },
    ja: {
      name: '字形の似た欧字',
      why: 'ロシア語の文献の頁をラテン文字の「C.」で、英語の文献の頁をキリル文字の「С.」で示すと、見た目は正しくても検索では見つかりません。',
      reason: ({ excerpt, letter, script }) => {
        const other = script === 'latin' ? 'cyrillic' : 'latin'
        return `${SCRIPTS[other].ja}の語に続く${quote(excerpt)}の「${letter}」が${SCRIPTS[script].ja}です`
      },
      remedy: ({ script, write }) =>
        `${SCRIPTS[script === 'latin' ? 'cyrillic' : 'latin'].ja}の「${write}」に直してください。`,
    },
  }),
  'broken-word': findingRule<{ before: string; after: string }>({
    en: {
      name: 'Broken word',
      why: 'A hyphen with a space after it is left over from a line’s end in an earlier setting.',
      reason: ({ before, after }) => `“${before}- ${after}” is a word with a space in it`,
      remedy: 'Join it, with the hyphen or without.',
    },
    ja: {
      name: 'ハイフンで割れた語',
      why: '後ろに空白のあるハイフンは、以前の組版で行末にあったものの名残です。',
      reason: ({ before, after }) => `「${before}- ${after}」は一語の途中に空白が入っています`,
      remedy: '空白を削って一語につなげてください。ハイフンを残すかどうかは語によります。',
    },
  }),
  'doubled-word': findingRule<{ found: string; context: string }>({
    en: {
      name: 'Doubled word',
      why: 'A word that is there twice is left over from an edit; the eye reads over it.',
      reason: ({ found, context }) => `“${found}” is one word twice: …${context}…`,
      remedy: 'Delete one.',
    },
    ja: {
      name: '語の重複',
      why: '推敲の際に、同じ語が重なったまま残ったものです。目で追うだけでは見落とします。',
      reason: ({ found, context }) => `${quote(found)}は同じ語の繰り返しです：…${context}…`,
      remedy: '一方を削除してください。',
    },
  }),
  'repeated-sentence': findingRule<{ beginning: string; line: number | null }>({
    en: {
      name: 'Repeated sentence',
      why: 'A sentence that is there twice word for word was moved and not deleted.',
      reason: ({ beginning, line }) =>
        `“${beginning}…” is word for word ${line === null ? 'above' : `in the paragraph of line ${line}`}, too`,
      remedy: 'Delete one of the two.',
    },
    ja: {
      name: '文の重複',
      why: '一字一句同じ文が二度現れるのは、文を移したときに、元の文を消し忘れたものと考えられます。',
      reason: ({ beginning, line }) =>
        `${quote(`${beginning}…`)}と同じ文が${line === null ? '前' : `article.mdの${line}行目の段落`}にもあります`,
      remedy: 'どちらか一方を削除してください。',
    },
  }),
  'unfinished-place': findingRule<{ found: string }>({
    en: {
      name: 'Unfinished place',
      why: 'A mark that the author meant to come back to.',
      reason: ({ found }) => `“${found}” holds the place of something`,
      remedy: 'Put in what is missing.',
    },
    ja: {
      name: '書きかけの箇所',
      why: '著者が後で書き入れるつもりで付けた印です。',
      reason: ({ found }) => `${quote(found)}が残っています`,
      remedy: '抜けているものを補ってください。',
    },
  }),
}
