import { cp, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const SPECIMEN = fileURLToPath(new URL('../../../manuscript/specimen/', import.meta.url))

const SENTENCES = [
  '港の朝は早く、船は霧の中をゆっくりと沖へ出て行き、昼にはまた戻って来た。',
  '帳簿に残る数字は少ないが、荷の名と送り先とはどの頁にも丁寧に書かれている。',
  '灯台の記録は三十年にわたって途切れず、風と波と通った船とを一行ずつ伝える。',
  '町の人々がこの変化をどう受け止めたかは、手紙と日記とから推し量るほかない。',
  '税関の書類にはпорт、пристань、гаваньの三語が現れ、訳し分けられてはいない。',
  '同じころ、対岸の新聞は harbour master の交代を短く報じた。',
]

/** Some paragraphs of own words, the same for the same number. */
function paragraphs(count: number, seed: number): string[] {
  return Array.from({ length: count }, (_, at) =>
    Array.from(
      { length: 3 + ((at + seed) % 4) },
      (_sentence, index) => SENTENCES[(at * 5 + index + seed) % SENTENCES.length] ?? '',
    ).join(''),
  )
}

interface Piece {
  front: string
  body: string[]
}

/** A research article: sections, notes, a summary in English. */
function research(title: string, author: string, length: number): Piece {
  const text = paragraphs(length, length)
  const third = Math.ceil(length / 3)
  const withNotes = text.map((one, at) => `${one}[^${at + 1}]`)
  const notes = text.map(
    (_, at) => `[^${at + 1}]: ${author}『港の記録』港湾書房、${1950 + at}年、${at + 10}頁。`,
  )
  return {
    front: `title: ${title}\nsubtitle: 記録から見る二十年\nauthor:\n  name: ${author}\n  affiliation: 港湾大学`,
    body: [
      ...withNotes.slice(0, third),
      '## 港の成り立ち',
      ...withNotes.slice(third, 2 * third),
      '## 人と船',
      ...withNotes.slice(2 * third),
      ...notes,
    ],
  }
}

/** The pieces of an issue, of several kinds, by the names of their folders. */
const PIECES: Readonly<Record<string, Piece>> = {
  futou: research('埠頭の成立と町の変容', '山田太郎', 36),
  nobori: research('登り船と下り船', '佐藤花子', 24),
  zeikan: {
    front: 'title: 税関書類の言葉\nauthor: 鈴木一郎',
    body: [
      ...paragraphs(6, 1),
      '表1　書類の数\n\n| 年 | 入港 | 出港 |\n| --- | ---: | ---: |\n| 1901 | 120 | 118 |\n| 1902 | 96 | 101 |\n| 1903 | 143 | 139 |',
      ...paragraphs(6, 2),
      '- 入港の届\n- 出港の届\n- 荷の一覧',
      ...paragraphs(3, 3),
    ],
  },
  shishuu: {
    front: 'title: 港を詠む\nauthor: 高橋文',
    body: [
      ...paragraphs(3, 4),
      '::::verse\n霧の港に船が来る\n灯をともして船が来る\n\n朝になれば帰ってゆく\n::::',
      ...paragraphs(5, 5),
    ],
  },
  harbour: {
    front: 'title: The Harbour and Its Ledgers\nauthor: Anna Petrova\nlang: en',
    body: [
      ...Array.from(
        { length: 8 },
        (_, at) =>
          `The ledgers of the harbour, which were kept for thirty years without a gap, tell of ships, of cargoes and of weather; but they say little of those who wrote them, and nothing at all of those who could not write.[^${at + 1}]`,
      ),
      ...Array.from(
        { length: 8 },
        (_, at) => `[^${at + 1}]: Harbour Office, Ledger ${at + 1}, p. ${at + 20}.`,
      ),
    ],
  },
  rubi: {
    front: 'title: 船の名の読みについて\nauthor: 伊藤望',
    body: ['{千鳥|ちどり}丸と{八雲|やくも}丸は、読みの*はっきりした*船である。', ...paragraphs(4, 6)],
  },
  toudai: { front: 'title: 灯台日誌の書式\nauthor: [渡辺海, 中村渚]', body: paragraphs(7, 7) },
  kaizu: { front: 'title: 海図の余白\nauthor: 小林岬', body: ['## 余白', ...paragraphs(5, 8)] },
  hyou1: { front: 'title: 書評　岬一郎著『港の百年』\nauthor: 加藤波', body: paragraphs(4, 9) },
  hyou2: { front: 'title: 書評　湊編『帆の時代』\nauthor: 吉田帆', body: paragraphs(3, 10) },
  kaihou: {
    front: 'title: 大会の記録\nauthor: 編集委員会',
    body: ['- 総会\n- 報告\n- 見学', ...paragraphs(2, 11)],
  },
}

/** The folders of an issue's articles in their order, under their labels. */
export const twelve = {
  論文: ['futou', 'nobori', 'zeikan', 'shishuu', 'specimen'],
  研究ノート: ['harbour', 'rubi', 'toudai', 'kaizu'],
  書評: ['hyou1', 'hyou2'],
  会報: ['kaihou'],
} as const

/**
 * Write a journal with an issue of twelve articles of several kinds, the specimen among them.
 *
 * @param folder   that `journal.yaml` is written to
 * @param further  folders of further articles, which come first
 * @returns        the issue's folder
 */
export async function writeTwelve(folder: string, further: readonly string[] = []): Promise<string> {
  const write = async (path: string, text: string): Promise<void> => {
    await mkdir(join(folder, path, '..'), { recursive: true })
    await writeFile(join(folder, path), text)
  }
  const journal =
    'title: {ja: 港湾史研究, en: Studies in the History of Harbours}\npublisher: 港湾史学会\nissn: 1234-5679'
  await write('journal.yaml', `${journal}\neditor: 港湾史学会編集委員会\n`)
  for (const [name, { front, body }] of Object.entries(PIECES))
    await write(`manuscript/${name}/article.md`, `---\n${front}\n---\n\n${body.join('\n\n')}\n`)
  await cp(SPECIMEN, join(folder, 'manuscript/specimen'), { recursive: true })
  const own: string[] = []
  for (const [at, path] of further.entries()) {
    own.push(`further-${at + 1}`)
    await cp(path, join(folder, 'manuscript', `further-${at + 1}`), { recursive: true })
  }
  await write(
    'texts/foreword.md',
    `---\ntitle: 巻頭言\nauthor: 港守\n---\n\n${paragraphs(3, 12).join('\n\n')}\n`,
  )
  await write(
    'texts/rules.md',
    '---\ntitle: {ja: 投稿規程, en: For Contributors}\n---\n\n## 資格\n\n会員に限る。\n',
  )
  const sections = Object.entries(twelve).map(([label, names], at) => {
    const all = at === 0 ? [...own, ...names] : names
    return `  - section: ${label}\n    articles: [${all.map((name) => `manuscript/${name}`).join(', ')}]`
  })
  await write(
    'issues/12-1/issue.yaml',
    [
      'volume: 12\nnumber: 1\ndate: 2026-03-31\nfirst-page: 1\nstarts-on: right\ntitle-page: true',
      'front-matter: [texts/foreword.md]\nback-matter: [texts/rules.md]\nback-contents: en\ncontents:',
      ...sections,
      'colophon:\n  印刷: 港印刷株式会社\n',
    ].join('\n'),
  )
  return join(folder, 'issues/12-1')
}
