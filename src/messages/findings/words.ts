import { plural } from '../plural.js'
import { quoteInJapanese as quote } from '../quote-in-japanese.js'
import { findingRule } from './finding-rule.js'

interface InTwoSpellings {
  found: string
  /** As the article has it elsewhere, and how often. */
  usual: string
  count: number
}

const isElsewhere = {
  en: ({ found, usual, count }: InTwoSpellings) =>
    `“${found}” is “${usual}” elsewhere (${plural(count, 'time')})`,
  ja: ({ found, usual, count }: InTwoSpellings) =>
    `「${found}」が、ほかでは「${usual}」と書かれています（${count}か所）`,
}

/** What the rules of words and their spellings say. */
export const wordFindings = {
  'known-misspelling': findingRule<{ found: string; write: string }>({
    en: {
      name: 'Known misspelling',
      why: 'What is no word is a slip of fingers, of conversion or of a scanner: 期問 for 期間, 基ずく for 基づく, recieve.',
      reason: ({ found }) => `“${found}” is no word`,
      remedy: ({ write }) => `Write “${write}”.`,
    },
    ja: {
      name: '誤字',
      why: '「期間」が「期問」に、「基づく」が「基ずく」になっているような、打ち間違い、変換の誤り、読み取り違いです。',
      reason: ({ found }) => `${quote(found)}は誤字です`,
      remedy: ({ write }) => `${quote(write)}に直してください。`,
    },
  }),
  'doubtful-homophone': findingRule<{ found: string; write: string }>(
    {
      en: {
        name: 'Doubtful homophone',
        why: 'Words of one sound are exchanged in conversion, 保証 for 保障, and the eye that reads for sense reads over it.',
        reason: ({ found, write }) => `“${found}” may be meant for “${write}”`,
        remedy: ({ write }) => `Write “${write}” if that is meant.`,
      },
      ja: {
        name: '同音語の取り違え',
        why: '「保障」と「保証」のような同音の語は変換で取り違えられ、意味を追って読むと見落としがちです。',
        reason: ({ found, write }) => `${quote(found)}は${quote(write)}の取り違えかもしれません`,
        remedy: ({ write }) => `${quote(write)}の意味であれば直してください。`,
      },
    },
    { isDoubtful: true },
  ),
  'word-in-two-spellings': findingRule<InTwoSpellings>({
    en: {
      name: 'Word in two spellings',
      why: 'One word is written in one way in one article: 行う or 行なう, 第一次 or 第1次. The article’s own usage is the measure.',
      reason: ({ found, usual, count }) =>
        `“${found}” is written in the manner of “${usual}” elsewhere (${plural(count, 'time')})`,
      remedy: ({ usual }) => `Write it in the manner of “${usual}”.`,
    },
    ja: {
      name: '語の表記の揺れ',
      why: '「行う」と「行なう」、「第一次」と「第1次」のように書き方が二通りある語は、論文の中で多い方にそろえます。',
      reason: ({ found, usual, count }) =>
        `${quote(found)}は、ほかの箇所では${quote(usual)}のように書かれています（${count}か所）`,
      remedy: ({ usual }) => `${quote(usual)}の書き方にそろえてください。`,
    },
  }),
  'wrong-indefinite-article': findingRule<{ found: string; write: string }>({
    en: {
      name: 'Wrong indefinite article',
      why: 'English has an before a vowel that is heard, and a before all else.',
      reason: ({ found }) => `“${found}” has the wrong article`,
      remedy: ({ write }) => `Write “${write}”.`,
    },
    ja: {
      name: '英語の不定冠詞の誤り',
      why: '英語の不定冠詞は、発音が母音で始まる語の前ではan、そのほかではaです。',
      reason: ({ found }) => `「${found}」の不定冠詞が違います`,
      remedy: ({ write }) => `「${write}」に直してください。`,
    },
  }),
  'yo-in-two-spellings': findingRule<InTwoSpellings>({
    en: {
      name: 'Yo in two spellings',
      why: 'Russian may write ё or е; one word in both is two in a search.',
      reason: isElsewhere.en,
      remedy: 'Write ё in both or in neither.',
    },
    ja: {
      name: 'ёとеの揺れ',
      why: 'ロシア語のёはеとも書けますが、同じ語が両方で書かれていると、検索しても一方しか見つかりません。',
      reason: isElsewhere.ja,
      remedy: 'ёを使うか使わないか、どちらかに統一してください。',
    },
  }),
  'transliteration-in-two-systems': findingRule<InTwoSpellings>({
    en: {
      name: 'Transliteration in two systems',
      why: 'A Russian name is transliterated by one system in one article: Chicherin beside Tchitcherin is two persons in an index.',
      reason: isElsewhere.en,
      remedy: ({ usual }) => `Write “${usual}”, unless they are two names.`,
    },
    ja: {
      name: '翻字の方式の揺れ',
      why: 'ロシア語の名をラテン文字に直す方式は、一編の論文で一つにします。ChicherinとTchitcherinが混じると、索引では別人になります。',
      reason: isElsewhere.ja,
      remedy: ({ usual }) => `別の名でなければ、「${usual}」に統一してください。`,
    },
  }),
  'surname-in-two-spellings': findingRule<InTwoSpellings>({
    en: {
      name: 'Surname in two spellings',
      why: 'Two surnames with the same initials that differ by one letter are nearly always one person.',
      reason: isElsewhere.en,
      remedy: 'Write one of the two throughout, unless they are two persons.',
    },
    ja: {
      name: '姓の綴りの揺れ',
      why: 'イニシャルが同じで姓が一字だけ違うのは、ほとんどの場合、同じ人の綴り違いです。',
      reason: isElsewhere.ja,
      remedy: '別人でなければ、どちらかに統一してください。',
    },
  }),
  'kanji-in-two-forms': findingRule<InTwoSpellings>({
    en: {
      name: 'Kanji in two forms',
      why: 'A name in old and new characters, 小澤 and 小沢, is two in an index; titles keep their own.',
      reason: isElsewhere.en,
      remedy: 'Write one of the two throughout, unless they are two names.',
    },
    ja: {
      name: '名前の字体の揺れ',
      why: '「小澤」と「小沢」のように字体が揺れると、索引で別の名になります。題名の字体はそのままにします。',
      reason: isElsewhere.ja,
      remedy: '別の名でなければ、どちらかに統一してください。',
    },
  }),
}
