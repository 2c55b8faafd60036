import { cite } from '../../src/cite/cite.js'
import { parseArticle, referencesJson } from './parse-article.js'

/** Citations that are timed; there are half as many references. */
const SIZES = [500, 1000, 2000]

/**
 * Time the cite stage on articles of many citations.
 *
 * @returns  a line for each size: citations, references, milliseconds, milliseconds for a citation
 */
export async function benchCitations(): Promise<string> {
  await citeMany(100)
  const lines: string[] = []
  for (const size of SIZES) {
    const time = await citeMany(size)
    const each = (time / size).toFixed(2)
    lines.push(`${size} citations of ${size / 2} references: ${time.toFixed(0)} ms, ${each} ms each`)
  }
  return lines.join('\n')
}

/** @returns  milliseconds */
async function citeMany(size: number): Promise<number> {
  const references = Array.from({ length: size / 2 }, (_, index) => ({
    id: `key${index}`,
    type: 'book',
    language: ['ja', 'ru', 'en'][index % 3],
    author: [
      [{ family: '原', given: '暉之' }],
      [{ family: 'Иоффе', given: 'Г.З.' }],
      [{ family: 'Lensen', given: 'George' }],
    ][index % 3],
    title: `${['出兵', 'Авантюра', 'Recognition'][index % 3]} ${index}`,
    publisher: '社',
    issued: { 'date-parts': [[1900 + (index % 100)]] },
  }))
  const notes = Array.from(
    { length: size / 2 },
    (_, index) =>
      `文[^${index}]。\n\n[^${index}]: [@key${index}, 5頁; @key${(index * 7) % (size / 2)}, 66-79頁].\n`,
  )
  const manuscript = parseArticle(notes.join('\n'), [referencesJson(JSON.stringify(references))])
  const started = performance.now()
  await cite(manuscript)
  return performance.now() - started
}
