import { quoteInJapanese as quote } from '../quote-in-japanese.js'
import { findingRule } from './finding-rule.js'

/** The worker that reads the prose was stopped before it was done. */
interface Stopped {
  kind: 'stopped'
  seconds: number
}

type PoliteForm = Stopped | { kind: 'found'; excerpt: string }

type DictionarySpelling =
  | Stopped
  | {
      kind: 'found'
      found: string
      expected: string
      /** What the dictionary says of it; empty where it says nothing. */
      note: string
    }

const stopped = {
  en: {
    reason: ({ seconds }: Stopped) => `The Japanese prose was read for ${seconds} seconds and not to its end`,
    remedy: 'Write simpler patterns in the dictionary, or divide the article.',
  },
  ja: {
    reason: ({ seconds }: Stopped) => `和文の点検が${seconds}秒で終わらず、途中で打ち切りました`,
    remedy: '用字辞書のパターンを簡単にするか、論文を分けてください。',
  },
}

/** What the rules of Japanese prose say. */
export const proseFindings = {
  'polite-form': findingRule<PoliteForm>({
    en: {
      name: 'Polite form',
      why: 'An article is written in である style; one です or ます stands out.',
      reason: (data) =>
        data.kind === 'stopped' ? stopped.en.reason(data) : `“${data.excerpt}” is in the polite style`,
      remedy: ({ kind }) => (kind === 'stopped' ? stopped.en.remedy : 'Write である.'),
    },
    ja: {
      name: '「です・ます」体',
      why: '論文は「である」体で書きます。「です」「ます」が一つ混じるだけで目立ちます。',
      reason: (data) =>
        data.kind === 'stopped' ? stopped.ja.reason(data) : `${quote(data.excerpt)}が「です・ます」体です`,
      remedy: ({ kind }) => (kind === 'stopped' ? stopped.ja.remedy : '「である」体に改めてください。'),
    },
  }),
  'dropped-ra': findingRule<{ excerpt: string }>({
    en: {
      name: 'Dropped ra',
      why: '食べれる for 食べられる is spoken language.',
      reason: ({ excerpt }) => `“${excerpt}” lacks its ら`,
      remedy: 'Write られる.',
    },
    ja: {
      name: 'ら抜き言葉',
      why: '「食べられる」を「食べれる」とするのは話し言葉です。',
      reason: ({ excerpt }) => `${quote(excerpt)}は「ら」が抜けています`,
      remedy: '「られる」に改めてください。',
    },
  }),
  'dropped-i': findingRule<{ found: string; write: string }>({
    en: {
      name: 'Dropped i',
      why: '読んでる for 読んでいる is spoken language.',
      reason: ({ found }) => `“${found}” lacks its い`,
      remedy: ({ write }) => `Write “${write}”.`,
    },
    ja: {
      name: 'い抜き言葉',
      why: '「読んでいる」を「読んでる」とするのは話し言葉です。',
      reason: ({ found }) => `${quote(found)}は「い」が抜けています`,
      remedy: ({ write }) => `${quote(write)}に改めてください。`,
    },
  }),
  'doubled-meaning': findingRule<{ found: string; write: string }>({
    en: {
      name: 'One meaning twice',
      why: 'In 第3回目 both 第 and 目 make the ordinal; in 約500円余り both 約 and 余り say “about”.',
      reason: ({ found }) => `“${found}” says one thing twice`,
      remedy: ({ write }) => `Leave one out: “${write}”.`,
    },
    ja: {
      name: '重言',
      why: '「第3回目」は「第」と「目」がともに順序を、「約500円余り」は「約」と「余り」がともに概数を表し、意味が重なります。',
      reason: ({ found }) => `${quote(found)}は意味が重なっています`,
      remedy: ({ write }) => `${quote(write)}のように一方を省いてください。`,
    },
  }),
  'redundant-expression': findingRule<{ excerpt: string }>({
    en: {
      name: 'Redundant expression',
      why: 'することができる says no more than できる.',
      reason: ({ excerpt }) => `“${excerpt}” can be said more shortly`,
      remedy: 'Leave することが out.',
    },
    ja: {
      name: '冗長な表現',
      why: '「することができる」は「できる」で足ります。',
      reason: ({ excerpt }) => `${quote(excerpt)}はもっと短く書けます`,
      remedy: '「することが」を省いてください。',
    },
  }),
  'doubled-particle': findingRule<{ excerpt: string }>({
    en: {
      name: 'Doubled particle',
      why: 'One particle twice in a row, as in 私は彼は, makes a sentence hard to follow.',
      reason: ({ excerpt }) => `“${excerpt}” has one particle twice`,
      remedy: 'Turn the sentence, or divide it.',
    },
    ja: {
      name: '助詞の連続',
      why: '「私は彼は」のように同じ助詞が続くと、文の筋が追いにくくなります。',
      reason: ({ excerpt }) => `${quote(excerpt)}で同じ助詞が続いています`,
      remedy: '語順を改めるか、文を分けてください。',
    },
  }),
  'dictionary-spelling': findingRule<DictionarySpelling>({
    en: {
      name: 'Dictionary spelling',
      why: 'The journal’s own dictionary has another spelling.',
      reason: (data) => {
        if (data.kind === 'stopped') return stopped.en.reason(data)
        return `The journal does not write “${data.found}”${data.note ? ` (${data.note})` : ''}`
      },
      remedy: (data) => (data.kind === 'stopped' ? stopped.en.remedy : `Write “${data.expected}”.`),
    },
    ja: {
      name: '用字辞書と異なる表記',
      why: '用字辞書に、別の表記が定められています。',
      reason: (data) => {
        if (data.kind === 'stopped') return stopped.ja.reason(data)
        return `${quote(data.found)}は用字辞書の表記と異なります${data.note ? `（${data.note}）` : ''}`
      },
      remedy: (data) =>
        data.kind === 'stopped' ? stopped.ja.remedy : `${quote(data.expected)}に改めてください。`,
    },
  }),
}
