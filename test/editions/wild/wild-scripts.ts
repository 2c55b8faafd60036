import type { SeededRandom } from '../../print/seeded-random.js'
import { plain, type WordPiece } from './piece.js'

const words = (text: string): readonly string[] => text.split(' ')

/** Words of other scripts, those that are written from right to left and those whose letters are reordered among them. */
const SCRIPTS: Readonly<Record<string, readonly string[]>> = {
  el: words('ἐν ἀρχῇ ἦν ὁ λόγος καὶ τῆς θαλάσσης ἱστορία ᾠδή Ἀθηναῖοι ῥυθμός λιμένων ἑλληνικὰ γράμματα'),
  he: words('שלום ים אוניה נמל ספר דברים מלך עיר גשם שָׁלוֹם תּוֹרָה הארץ'),
  ar: words('السلام البحر السفينة الميناء كتاب الملك مدينة مطر تاريخ الجزر لا الله'),
  hi: words('हिन्दी की स्थिति कर्म क्षेत्र समुद्र नौका पत्तन इतिहास द्वीप वर्षा'),
  ka: words('ქართული ენა ზღვა გემი ნავსადგური წიგნი ისტორია კუნძულები'),
  hy: words('Հայերեն լեզու ծով նավ նավահանգիստ գիրք պատմություն կղզիներ'),
  zh: words('漢語的 歷史 港口 船舶 圖書 氣象 記錄 島嶼'),
  ko: words('한국어 역사 항구 선박 도서 기록 섬들 바다'),
}

/** What has a script but no language that is marked: phonetic letters, combining marks, symbols, rare kana and Han. */
const SIGNS = [
  '[fəˈnɛtɪks]',
  '[ʃɪpː t͡ʃa ŋ̩]',
  'a̋ q̃ ṣ ẖ',
  'сло́во',
  'ѣ',
  'か゚き゚',
  'ト゚',
  '〳〵',
  '〱',
  '≒≠≦∞',
  '←→⇔',
  '☆★☎♪',
  '€₤₩₽',
  '⅓½',
  '10⁻³ x²',
  'CO₂',
  'ﬁ',
  '😀☔',
  'ℓ№㎞',
  '①⑳Ⅷⅲ',
  '−25℃',
  '𠮟𠀋',
  '渡邉󠄂',
  '丯侔俁',
]

/** Marked as a language, since their script does not say which. */
const MARKED: ReadonlySet<string> = new Set(['zh', 'ko'])

/**
 * A few words of another script, or signs that few faces have.
 *
 * @param lacks  languages that no face is installed for
 */
export function scriptRun(random: SeededRandom, lacks: ReadonlySet<string>): WordPiece {
  if (random.next() < 0.4) return plain(random.pick(SIGNS))
  const language = random.pick(Object.keys(SCRIPTS).filter((one) => !lacks.has(one)))
  const of = SCRIPTS[language] ?? []
  const count = random.integer(1, random.next() < 0.1 ? 30 : 4)
  const isSpaced = language !== 'zh'
  const text = Array.from({ length: count }, () => random.pick(of))
    .flatMap((word, index) => [
      ...(index > 0 ? [random.next() < 0.1 ? (isSpaced ? ', ' : '，') : isSpaced ? ' ' : ''] : []),
      ...(isSpaced && index > 0 && random.next() < 0.05 ? [`${random.integer(1, 2030)} `] : []),
      word,
    ])
    .join('')
  if (!MARKED.has(language) && random.next() < 0.7) return plain(text)
  return { source: `:lang[${text}]{lang=${language}}`, text }
}
