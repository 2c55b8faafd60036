import type { SeededRandom } from '../print/seeded-random.js'

const KANA = 'あいうえおかきくけこさしすせそたちつてとなにのはまもやよらりるれろん'
const KANJI = '港町船路海岸山川道橋記録歴史地図年代市場商人学校図書印刷活字'

/** Random ideographs and kana by turns, that begin with an ideograph. */
export function randomJapanese(random: SeededRandom, length: number): string {
  // No run of hiragana is so long that it could be a reading, or a word that headings have
  return Array.from({ length }, (_, index) => random.pick([...(index % 2 === 0 ? KANJI : KANA)])).join('')
}
