import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { describe, test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import type { Nodes } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { publishInJournal } from './temporary-journal.js'

const STYLES = new URL('../../../test/fixtures/journal/styles/', import.meta.url)

/** A style of the CSL project, as it publishes it. */
async function styleOf(name: string): Promise<string> {
  if (name === 'apa')
    return (createRequire(import.meta.url)('@citation-js/plugin-csl/lib/styles.json') as { apa: string }).apa
  return gunzipSync(await readFile(new URL(`${name}.csl.gz`, STYLES))).toString('utf8')
}

const source = (
  id: string,
  type: string,
  language: string,
  author: readonly (readonly [family: string, given: string])[],
  more: object,
  year: number,
) => ({
  id,
  type,
  language,
  author: author.map(([family, given]) => ({ family, given })),
  issued: { 'date-parts': [[year]] },
  ...more,
})

const REFERENCES = JSON.stringify([
  source(
    'hara',
    'book',
    'ja',
    [['原', '一']],
    {
      title: '港の歴史',
      publisher: '港湾出版',
      'publisher-place': '札幌',
      custom: { reading: 'はら はじめ' },
    },
    1998,
  ),
  source(
    'aoki',
    'article-journal',
    'ja',
    [
      ['青木', '花'],
      ['久保', '健'],
    ],
    {
      title: '漢字の練習帳',
      'container-title': '活字研究',
      volume: '12',
      issue: '3',
      page: '45-60',
      custom: { reading: 'あおき はな' },
    },
    2015,
  ),
  source(
    'belov',
    'book',
    'ru',
    [['Белов', 'А. П.']],
    {
      title: 'Маяки Севера',
      publisher: 'Наука',
      'publisher-place': 'М.',
    },
    1978,
  ),
  source(
    'lee',
    'article-journal',
    'en',
    [
      ['Lee', 'John'],
      ['Okada', 'Ken'],
      ['Ruiz', 'Ana'],
    ],
    {
      title: 'Ports and people',
      'container-title': 'Journal of Ports',
      volume: '7',
      issue: '2',
      page: '1-22',
    },
    2009,
  ),
])

const IN_TEXT = {
  ja: '@aoki は述べる。@belov も、@lee もいう。そして[@hara, 12頁; @belov, С. 5]。',
  ru: 'Как пишет @belov, и @aoki, и @lee. Далее [@hara, 12頁; @belov, С. 5].',
  en: 'As @lee writes, and @aoki, and @belov. Then [@hara, 12頁; @belov, С. 5].',
} as const
const IN_NOTES = {
  ja: '一[^a]。二[^b]。三[^c]。\n\n[^a]: [@hara, 12頁; @belov, С. 5]\n[^b]: [@aoki, 47頁]\n[^c]: [@hara, 13頁; @lee]',
  ru: 'Один[^a]. Два[^b]. Три[^c].\n\n[^a]: [@hara, 12頁; @belov, С. 5]\n[^b]: [@aoki, 47頁]\n[^c]: [@hara, 13頁; @lee]',
  en: 'One[^a]. Two[^b]. Three[^c].\n\n[^a]: [@hara, 12頁; @belov, С. 5]\n[^b]: [@aoki, 47頁]\n[^c]: [@hara, 13頁; @lee]',
} as const

type Lang = keyof typeof IN_TEXT

/** Sets an article of a language in a style: its paragraphs, notes and entries, each once. */
async function set(name: string, lang: Lang): Promise<{ texts: string[]; told: string[] }> {
  const csl = await styleOf(name)
  const body = /class="note"/.test(csl) ? IN_NOTES[lang] : IN_TEXT[lang]
  const { publication, file } = await publishInJournal({
    'journal.yaml': 'title: 誌',
    'house/citations.csl': csl,
    'article/article.md': `---\ntitle: 題\nauthor: 名\nlang: ${lang}\ncitations: {works-cited: true}\n---\n\n${body}\n`,
    'article/references.json': REFERENCES,
  })
  assert.deepEqual(file.messages.filter(({ fatal }) => fatal).map(String), [])
  const texts: string[] = []
  const walk = (node: Nodes): void => {
    if (node.type === 'element' && /^(?:p|li)$/.test(node.tagName)) texts.push(textOf(node))
    else if ('children' in node) for (const child of node.children) walk(child as Nodes)
  }
  walk(publication?.articles[0]?.tree ?? assert.fail())
  return { texts: texts.slice(1), told: file.messages.map(({ said, ruleId }) => said?.id ?? ruleId ?? '') }
}

const EXPECTED: Readonly<Record<string, Readonly<Partial<Record<Lang, readonly string[]>>>>> = {
  apa: {
    ja: [
      '青木・久保 (2015年) は述べる。Белов (1978年) も、Leeほか (2009年) もいう。そして(原, 1998年, p. 12; Белов, 1978年, p. 5)。',
      'Lee, J., Okada, K., & Ruiz, A. (2009年). Ports and people. Journal of Ports, 7(2), 1–22.',
      '青木花, & 久保健. (2015年). 漢字の練習帳. 活字研究, 12(3), 45–60.',
      '原一. (1998年). 港の歴史. 港湾出版.',
      'Белов, А. П. (1978年). Маяки Севера. Наука.',
    ],
    ru: [
      'Как пишет Белов (1978), и 青木・久保 (2015), и Lee и др. (2009). Далее (原, 1998, с. 12; Белов, 1978, с. 5).',
      'Белов, А. П. (1978). Маяки Севера. Наука.',
      'Lee, J., Okada, K., & Ruiz, A. (2009). Ports and people. Journal of Ports, 7(2), 1–22.',
      '青木花, & 久保健. (2015). 漢字の練習帳. 活字研究, 12(3), 45–60.',
      '原一. (1998). 港の歴史. 港湾出版.',
    ],
    en: [
      'As Lee et al. (2009) writes, and 青木・久保 (2015), and Белов (1978). Then (原, 1998, p. 12; Белов, 1978, p. 5).',
      'Lee, J., Okada, K., & Ruiz, A. (2009). Ports and people. Journal of Ports, 7(2), 1–22.',
      'Белов, А. П. (1978). Маяки Севера. Наука.',
      '青木花, & 久保健. (2015). 漢字の練習帳. 活字研究, 12(3), 45–60.',
      '原一. (1998). 港の歴史. 港湾出版.',
    ],
  },
  sist02: {
    ja: [
      '青木花・久保健 (1) は述べる。Белов (2) も、Lee, Okada and Ruiz (3) もいう。そして(4, 2)。',
      '(1) 青木花, 久保健. 漢字の練習帳. 活字研究. 2015, vol. 12, no. 3, p. 45–60.',
      '(2) Белов, А. П. Маяки Севера. М., Наука, 1978.',
      '(3) Lee, John, Okada, Ken, Ruiz, Ana. Ports and people. Journal of Ports. 2009, vol. 7, no. 2, p. 1–22.',
      '(4) 原一. 港の歴史. 札幌, 港湾出版, 1998.',
    ],
    ru: [
      'Как пишет Белов (1), и 青木花・久保健 (2), и Lee, Okada and Ruiz (3). Далее (4, 1).',
      '(1) Белов, А. П. Маяки Севера. М., Наука, 1978.',
      '(2) 青木花, 久保健. 漢字の練習帳. 活字研究. 2015, vol. 12, no. 3, p. 45–60.',
      '(3) Lee, John, Okada, Ken, Ruiz, Ana. Ports and people. Journal of Ports. 2009, vol. 7, no. 2, p. 1–22.',
      '(4) 原一. 港の歴史. 札幌, 港湾出版, 1998.',
    ],
    en: [
      'As Lee, Okada and Ruiz (1) writes, and 青木花・久保健 (2), and Белов (3). Then (4, 3).',
      '(1) Lee, John, Okada, Ken, Ruiz, Ana. Ports and people. Journal of Ports. 2009, vol. 7, no. 2, p. 1–22.',
      '(2) 青木花, 久保健. 漢字の練習帳. 活字研究. 2015, vol. 12, no. 3, p. 45–60.',
      '(3) Белов, А. П. Маяки Севера. М., Наука, 1978.',
      '(4) 原一. 港の歴史. 札幌, 港湾出版, 1998.',
    ],
  },
  'gost-r-7-0-5-2008': {
    ru: [
      'Как пишет Белов [1978], и 青木, 久保 [2015], и Lee, Okada, Ruiz [2009]. Далее [原, 1998, с. 12; Белов, 1978, с. 5].',
      '1. Белов А. П. Маяки Севера. М.: Наука, 1978.',
      '2. Lee J., Okada K., Ruiz A. Ports and people // Journal of Ports. 2009. Т. 7. № 2. С. 1–22.',
      '3. 青木花, 久保健. 漢字の練習帳 // 活字研究. 2015. Т. 12. № 3. С. 45–60.',
      '4. 原一. 港の歴史. 札幌: 港湾出版, 1998.',
    ],
    en: [
      'As Lee, Okada, Ruiz [2009] writes, and 青木, 久保 [2015], and Белов [1978]. Then [原, 1998, с. 12; Белов, 1978, с. 5].',
      '1. Белов А. П. Маяки Севера. М.: Наука, 1978.',
      '2. Lee J., Okada K., Ruiz A. Ports and people // Journal of Ports. 2009. Т. 7. № 2. С. 1–22.',
      '3. 青木花, 久保健. 漢字の練習帳 // 活字研究. 2015. Т. 12. № 3. С. 45–60.',
      '4. 原一. 港の歴史. 札幌: 港湾出版, 1998.',
    ],
  },
  'chicago-notes-bibliography': {
    ja: [
      '一（1）。二（2）。三（3）。',
      'Lee, John, Ken OkadaとAna Ruiz. 「Ports and People」. Journal of Ports 7, no. 2 (2009年): 1–22.',
      '青木花, と久保健. 「漢字の練習帳」. 活字研究 12, no. 3 (2015年): 45–60.',
      '原一. 港の歴史. 港湾出版, 1998年.',
      'Белов, А. П. Маяки Севера. Наука, 1978年.',
      '1原一, 港の歴史 (港湾出版, 1998年), 12; А. П. Белов, Маяки Севера (Наука, 1978年), 5.',
      '2青木花と久保健, 「漢字の練習帳」, 活字研究 12, no. 3 (2015年): 47.',
      '3原, 港の歴史, 13; John Leeほか, 「Ports and People」, Journal of Ports 7, no. 2 (2009年): 1–22.',
    ],
    ru: [
      'Один1. Два2. Три3.',
      'Белов, А. П. Маяки Севера. Наука, 1978.',
      'Lee, John, Ken Okada, и Ana Ruiz. «Ports and People». Journal of Ports 7, вып. 2 (2009): 1–22.',
      '青木花, и 久保健. «漢字の練習帳». 活字研究 12, вып. 3 (2015): 45–60.',
      '原一. 港の歴史. 港湾出版, 1998.',
      '1原一, 港の歴史 (港湾出版, 1998), 12; А. П. Белов, Маяки Севера (Наука, 1978), 5.',
      '2青木花 и 久保健, «漢字の練習帳», 活字研究 12, вып. 3 (2015): 47.',
      '3原, 港の歴史, 13; John Lee и др., «Ports and People», Journal of Ports 7, вып. 2 (2009): 1–22.',
    ],
    en: [
      'One1. Two2. Three3.',
      'Lee, John, Ken Okada, and Ana Ruiz. “Ports and People.” Journal of Ports 7, no. 2 (2009): 1–22.',
      'Белов, А. П. Маяки Севера. Наука, 1978.',
      '青木花, and 久保健. “漢字の練習帳.” 活字研究 12, no. 3 (2015): 45–60.',
      '原一. 港の歴史. 港湾出版, 1998.',
      '1原一, 港の歴史 (港湾出版, 1998), 12; А. П. Белов, Маяки Севера (Наука, 1978), 5.',
      '2青木花 and 久保健, “漢字の練習帳,” 活字研究 12, no. 3 (2015): 47.',
      '3原, 港の歴史, 13; John Lee et al., “Ports and People,” Journal of Ports 7, no. 2 (2009): 1–22.',
    ],
  },
}

describe('styles of the CSL project', () => {
  for (const [name, languages] of Object.entries(EXPECTED)) {
    for (const [lang, expected] of Object.entries(languages)) {
      test(`${name}, in an article in ${lang}`, async () => {
        const { texts } = await set(name, lang as Lang)
        assert.deepEqual(
          texts.map((text) => text.replaceAll('\u00a0', ' ')),
          expected,
        )
      })
    }
  }

  test('a place that a style prints nowhere is told', async () => {
    const { told } = await set('sist02', 'ja')
    assert.equal(told.filter((id) => id === 'meaningless-locator.style').length, 2)
    assert.ok(!(await set('apa', 'ja')).told.includes('meaningless-locator.style'))
  })
})
