import type { Run } from '../../src/compose/paragraph.js'
import { plainFace } from './plain-face.js'

export const EM = 10

/** Repeatable random numbers from 0 to 1 (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const KANJI = '日露関係史特別位置占時期異同島両国間競争場協力地支配管理経営'
const KANA = 'あいうえおかきくけこさしすせそたちつてとなにはひまみやらりるをん'
const KATAKANA = 'サハリンロシアソヴィエトコルチャークボリシェヴィキデータ'
const SMALL = ['っ', 'ゃ', 'ー', '々', 'ョ', 'ヵ']
const SIGNS = ['、', '。', '、', '。', '・', '：', '；', '？', '！', '――', '……', '」、', '』。']
const WORDS = [
  'Russo-Japanese',
  'со\u00adвет\u00adской',
  'пра\u00adви\u00adтель\u00adства',
  'the',
  'Lensen,',
  '(1917-1922',
  'гг.)',
  'История',
  'А.В.\u00a0Колчак',
  '№\u00a05',
  'internationalisation',
  '//',
  'С.\u00a032.',
]

/** A paragraph of mixed scripts such as an article may have; the same for the same seed. */
export function generateParagraph(random: () => number): Run[] {
  const pick = <T>(list: ArrayLike<T>): T => list[Math.floor(random() * list.length)] as T
  const runs: Run[] = []
  const say = (text: string, language = 'ja', group?: number): void => {
    runs.push({ kind: 'text', text, language, size: EM, face: plainFace, ...(group ? { group } : {}) })
  }
  const words = (from: string, most: number): string =>
    Array.from({ length: 1 + Math.floor(random() * most) }, () => pick(from)).join('')
  const pieces = 1 + Math.floor(random() * 60)
  for (let at = 0; at < pieces; at++) {
    const kind = random()
    if (kind < 0.3) say(words(KANJI, 4))
    else if (kind < 0.5) say(words(KANA, 6))
    else if (kind < 0.58) say(words(KATAKANA, 8))
    else if (kind < 0.62) say(pick(KANJI) + pick(SMALL) + pick(KANA))
    else if (kind < 0.74) say(pick(KANA) + pick(SIGNS))
    else if (kind < 0.8)
      say(`${pick(['「', '（', '『', '〔'])}${words(KANJI, 6)}${pick(['」', '）', '』', '〕'])}`)
    else if (kind < 0.85) say(`${Math.floor(random() * 2000)}${pick(['年', '月', '％', '人', '-1925年'])}`)
    else if (kind < 0.92)
      say(Array.from({ length: 1 + Math.floor(random() * 6) }, () => pick(WORDS)).join(' '), 'ru')
    else if (kind < 0.96) {
      const group = at + 1
      say(pick(KANJI), 'ja', group)
      const text = `（${1 + Math.floor(random() * 120)}）`
      runs.push({
        kind: 'note-call',
        text,
        language: 'ja',
        size: EM / 2,
        face: plainFace,
        features: ['halt'],
        group,
      })
    } else if (kind < 0.98) {
      runs.push({
        kind: 'ruby',
        text: words(KANJI, 2),
        reading: words(KANA, 6),
        language: 'ja',
        size: EM,
        face: plainFace,
        readingFace: plainFace,
        readingSize: EM / 2,
      })
    } else if (kind < 0.99) runs.push({ kind: 'object', width: EM * 2 * random() })
    else say('　')
  }
  return runs
}
