import { findingRule } from './finding-rule.js'

interface NameInTwoSpellings {
  /** What is written in two ways: a name's kana, or the original of a kana. */
  differs: 'kana' | 'original'
  /** What both have in common. */
  name: string
  here: string
  there: string
  /** Where the other spelling is: a note, or `null` for the running text, and a line of `article.md`. */
  note: number | null
  line: number | null
  /** They differ by ё and е alone. */
  isYo: boolean
}

/** What the rules of names say. */
export const nameFindings = {
  'name-in-two-spellings': findingRule<NameInTwoSpellings>({
    en: {
      name: 'Name in two spellings',
      why: 'One person under two spellings becomes two in an index, and the reader does not know which to look for.',
      reason: ({ name, here, there, note, line }) => {
        const place = `${note === null ? 'the text' : `note ${note}`}${line === null ? '' : ` (article.md:${line})`}`
        return `${name} is “${here}” here and “${there}” in ${place}`
      },
      remedy: ({ differs, isYo }) => {
        if (isYo) return 'Write ё in both or in neither.'
        return differs === 'kana'
          ? 'Write one of the two throughout.'
          : 'Write one of the two throughout, unless they are two persons.'
      },
    },
    ja: {
      name: '人名・地名の表記の揺れ',
      why: '一人の名が二通りに書かれていると索引では二人になり、読者はどちらを引けばよいか分かりません。',
      reason: ({ name, here, there, note, line }) => {
        const place = `${note === null ? '本文' : `註${note}`}${line === null ? '' : `（article.md:${line}）`}`
        return `${name}が、ここでは「${here}」、${place}では「${there}」と書かれています`
      },
      remedy: ({ differs, isYo }) => {
        if (isYo) return 'ёを使うか使わないか、どちらかに統一してください。'
        return differs === 'kana'
          ? 'どちらかに統一してください。'
          : '別人でなければ、どちらかに統一してください。'
      },
    },
  }),
  'kana-in-two-spellings': findingRule<{ found: string; usual: string; count: number }>({
    en: {
      name: 'Kana in two spellings',
      why: 'A foreign word that differs by a ー, ッ, ヴ or ・ alone is one word in two spellings; a search finds half of it.',
      reason: ({ found, usual, count }) => `“${found}” is “${usual}” elsewhere (${count} times)`,
      remedy: ({ usual }) => `Write “${usual}”, unless they are two words.`,
    },
    ja: {
      name: '片仮名語の表記の揺れ',
      why: '「ー」「ッ」「ヴ」「・」が違うだけの外来語は、同じ語の表記の揺れです。検索しても一方しか見つかりません。',
      reason: ({ found, usual, count }) =>
        `「${found}」が、ほかでは「${usual}」と書かれています（${count}か所）`,
      remedy: ({ usual }) => `別の語でなければ、「${usual}」に統一してください。`,
    },
  }),
  'initial-without-stop': findingRule<{ found: string; write: string }>({
    en: {
      name: 'Initial without stop',
      why: 'Each initial is an abbreviation and has its stop.',
      reason: ({ found }) => `The last initial of “${found}” has no stop`,
      remedy: ({ write }) => `Write “${write}”.`,
    },
    ja: {
      name: 'ピリオドのないイニシャル',
      why: 'イニシャルは名の略なので、一字ごとにピリオドを付けます。',
      reason: ({ found }) => `「${found}」の二つ目のイニシャルにピリオドがありません`,
      remedy: ({ write }) => `「${write}」に直してください。`,
    },
  }),
  'initials-in-two-spacings': findingRule<{ found: string; isOpen: boolean }>({
    en: {
      name: 'Initials in two spacings',
      why: 'Initials are set closed, А.С. Пушкин, or open, А. С. Пушкин: one of the two in one article.',
      reason: ({ found, isOpen }) =>
        isOpen
          ? `“${found}” is set open; the article’s initials are closed`
          : `“${found}” is set closed; the article’s initials are open`,
      remedy: ({ isOpen }) => (isOpen ? 'Delete the space.' : 'Put a space between them.'),
    },
    ja: {
      name: 'イニシャルの空きの不統一',
      why: 'イニシャルは、「А.С. Пушкин」のように詰めるか、「А. С. Пушкин」のように空けるか、一編の論文の中でどちらかにそろえます。',
      reason: ({ found, isOpen }) =>
        isOpen
          ? `「${found}」の間が空いています。ほかのイニシャルは詰めて書かれています`
          : `「${found}」が詰めて書かれています。ほかのイニシャルは間が空いています`,
      remedy: ({ isOpen }) => (isOpen ? '間の空白を削除してください。' : '間に空白を入れてください。'),
    },
  }),
}
