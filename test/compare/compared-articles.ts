import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import type { Browser } from 'puppeteer-core'
import { closeBrowser } from '../../src/browser/close-browser.js'
import { openBrowser } from '../../src/browser/open-browser.js'
import { compareBuilds } from '../../src/compare/compare-builds.js'
import type { Comparison } from '../../src/compare/comparison.js'
import type { Build } from '../../src/compare/read-build.js'
import { build } from '../../src/pipeline/build.js'

/** A short article in parts, each of which a test can change. */
export interface Parts {
  front: string[]
  paragraphs: string[]
  notes: Record<string, string>
  files: Record<string, string>
}

/** An edition that can be compared. */
type EditionName = 'print' | 'epub'

const FILES: Readonly<Record<EditionName, string>> = { print: 'print.pdf', epub: 'book.epub' }

const WAVES = '波は岸に寄せてはまた沖へ返り、その音は町のどの家にも一日じゅう届いていた。'

/** Two pages: a heading and nine paragraphs, four of them with a note. */
export function shortArticle(): Parts {
  return {
    front: ['title: 港の一日', 'author: 試し書き'],
    paragraphs: [
      '## 朝',
      `港の朝は早い[^boat]。${WAVES.repeat(5)}`,
      `市場では魚の値がもう決まっている。${WAVES.repeat(4)}`,
      `船長は帳面に昨日の荷を書きつけた[^ledger]。${WAVES.repeat(6)}`,
      `昼になると倉庫の戸が開く。${WAVES.repeat(6)}`,
      `荷車は坂を上って駅へ向かった。${WAVES.repeat(5)}`,
      `夕方には灯台に火が入る[^light]。${WAVES.repeat(6)}`,
      `子どもたちは石段で船を数えている。${WAVES.repeat(6)}`,
      `夜の海は黒く、何も見えない[^night]。${WAVES.repeat(4)}`,
      '一日はこうして終わる。',
    ],
    notes: {
      boat: '岸本『海の記録』12頁。',
      ledger: '帳面は今も資料館に残っている。',
      light: 'Иванов И.И. Маяки севера. М., 1998. С. 40.',
      night: '同じ夜の記事が地元の新聞にある。',
    },
    files: {},
  }
}

/** The same with something changed. */
export function articleWith(change: (parts: Parts) => void): Parts {
  const parts = shortArticle()
  change(parts)
  return parts
}

/** Replace some words in the one paragraph that has them. */
export function replaceIn(parts: Parts, words: string, replacement: string): void {
  const found = parts.paragraphs.filter((paragraph) => paragraph.includes(words))
  if (found.length !== 1) throw new Error(`${found.length} paragraphs have “${words}”`)
  parts.paragraphs = parts.paragraphs.map((paragraph) => paragraph.replace(words, replacement))
}

export function textOfArticle({ front, paragraphs, notes }: Parts): string {
  const definitions = Object.entries(notes).map(([name, text]) => `[^${name}]: ${text}`)
  return `---\n${front.join('\n')}\n---\n\n${[...paragraphs, ...definitions].join('\n\n')}\n`
}

/** Builds and compares with one browser and one folder for all tests of a file; both are gone after the last. */
export function sharedComparer(): {
  make: (parts: Parts, editions?: readonly EditionName[]) => Promise<Build>
  compare: (old: Build, found: Build) => Promise<Comparison>
} {
  let opening: Promise<Browser> | undefined
  let made = 0
  const folders: string[] = []
  const browser = (): Promise<Browser> => {
    opening ??= openBrowser()
    return opening
  }
  after(async () => {
    if (opening) await closeBrowser(await opening)
    for (const folder of folders) await rm(folder, { recursive: true })
  })
  return {
    async make(parts, editions = ['print', 'epub']) {
      const root = await mkdtemp(join(tmpdir(), 'kiyo-compared-'))
      folders.push(root)
      const folder = join(root, 'harbour')
      await mkdir(folder)
      await writeFile(join(folder, 'article.md'), textOfArticle(parts))
      for (const [name, content] of Object.entries(parts.files)) await writeFile(join(folder, name), content)
      const { file } = await build(folder, {
        out: join(root, 'out'),
        editions: new Set(editions),
        browser,
        modified: new Date('1980-01-01T00:00:00Z'),
        language: 'en',
        progress: () => undefined,
      })
      // An EPUB alone has no list of pages.
      const faults = file.messages.filter(
        ({ ruleId }) => ruleId !== 'missing-page-map' || editions.includes('print'),
      )
      if (faults.length > 0) throw new Error(faults.join('\n'))
      made++
      const files = editions.map(
        async (name) => [name, await readFile(join(root, 'out', 'harbour', FILES[name]))] as const,
      )
      return { name: `build-${made}`, editions: new Map(await Promise.all(files)) }
    },
    compare: (old, found) => compareBuilds(old, found, { browser, progress: () => undefined }),
  }
}
