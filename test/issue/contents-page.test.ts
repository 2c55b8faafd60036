import assert from 'node:assert/strict'
import { test } from 'node:test'
import { visit } from 'unist-util-visit'
import { makeContentsPage } from '../../src/issue/contents-page.js'

test('titles and subtitles are put together as their own language does it, also in contents of another', () => {
  const article = {
    title: '船の歌',
    subtitle: '港に残る七つの節',
    lang: 'ja',
    authors: [],
    titles: { ja: { title: '船の歌', subtitle: '港に残る七つの節' } },
  }
  const translated = {
    ...article,
    titles: { ...article.titles, en: { title: 'Songs of Ships', subtitle: 'Seven Verses' } },
  }
  const titlesIn = (language: string, isOwn: boolean): string[] => {
    const entries = [article, translated].map((one, index) => ({ article: one, index, page: index + 1 }))
    const texts: string[] = []
    visit(makeContentsPage(entries, language, isOwn), 'text', ({ value }) => texts.push(value))
    return texts.filter((text) => !/^\d*$/.test(text))
  }
  assert.deepEqual(titlesIn('en', false), ['船の歌　港に残る七つの節', 'Songs of Ships: Seven Verses'])
  assert.deepEqual(titlesIn('ja', true), ['船の歌　港に残る七つの節', '船の歌　港に残る七つの節'])
})
