import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const SPECIMEN = fileURLToPath(new URL('../../../manuscript/specimen/', import.meta.url))
/** Paragraphs of an article: fewest, and how many more at most. */
const FEWEST = 3
const MORE = 8

/**
 * Write short articles of the specimen's paragraphs and notes, each of others in another order.
 *
 * @param folder  that their folders are made in
 * @param count   how many
 * @returns       their names
 */
export async function writeVariedArticles(folder: string, count: number): Promise<string[]> {
  const source = await readFile(join(SPECIMEN, 'article.md'), 'utf8')
  const blocks = source.replace(/^---[\s\S]*?\n---\n/, '').split(/\n{2,}/)
  const notes = new Map(
    source.split('\n').flatMap((line) => {
      const [, name] = /^\[\^([^\]]+)\]:/.exec(line) ?? []
      return name === undefined ? [] : [[name, line] as const]
    }),
  )
  // Plain paragraphs, whose notes are all a line long.
  const paragraphs = blocks.filter(
    (block) =>
      /^[^#>|!:[\-\d\s<`]/.test(block) &&
      !block.includes('\n') &&
      callsIn(block).every((one) => notes.has(one)),
  )
  const names: string[] = []
  for (let at = 0; at < count; at++) {
    const name = `article-${String(at + 1).padStart(4, '0')}`
    const chosen = Array.from(
      { length: FEWEST + (at % MORE) },
      (_, index) => paragraphs[(at * 7 + index * (1 + (at % 5))) % paragraphs.length] ?? '',
    ).filter((one, index, all) => all.indexOf(one) === index)
    const called = [...new Set(chosen.flatMap(callsIn))]
    const text = [
      `---\ntitle: 三つの文字を一つの頁に　その${at + 1}\nauthor: 紀要編集部\n---`,
      '## はじめに',
      ...chosen.slice(0, 2),
      '## 三つの文字',
      ...chosen.slice(2),
      ...called.map((one) => notes.get(one) ?? ''),
    ].join('\n\n')
    await mkdir(join(folder, name), { recursive: true })
    await writeFile(join(folder, name, 'article.md'), `${text}\n`)
    await cp(join(SPECIMEN, 'references.json'), join(folder, name, 'references.json'))
    names.push(name)
  }
  return names
}

function callsIn(block: string): string[] {
  return [...block.matchAll(/\[\^([^\]]+)\]/g)].map(([, name = '']) => name)
}
