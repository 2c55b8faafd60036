import type { VFile } from 'vfile'
import { comparableText } from '../../model/comparable-text.js'
import type { ContentCache } from '../../model/content-cache.js'
import type { SurveyedPage } from '../../model/printed-page.js'
import { report } from '../../model/report.js'
import { differenceOf } from '../../model/text-difference.js'
import { readPdfPagesAside } from '../../pdf/read-pages-aside.js'
import { makeOnce } from '../shared/make-once.js'

/** Expected content of a printed page. */
export type ExpectedPage = Pick<SurveyedPage, 'number' | 'paintedText' | 'readings'>

/**
 * Read a finished PDF back and check, page by page, that its text is what was laid out, which the audit of the pages
 * compared with the trees.
 *
 * @param file   takes the messages
 * @param cache  may have what was read from these bytes
 */
export async function checkPrint(
  pdf: Uint8Array,
  expected: readonly ExpectedPage[],
  file: VFile,
  cache?: ContentCache,
): Promise<void> {
  const found = await makeOnce(
    cache,
    'pages of a PDF',
    () => [pdf],
    () => readPdfPagesAside(pdf),
  )
  if (found.length !== expected.length) {
    report(file, 'edition-mismatch.page-count', { found: found.length, expected: expected.length })
  }
  for (const [index, page] of expected.entries()) {
    const text = comparableText((found[index]?.texts ?? []).map((piece) => piece.text).join(''))
    const expectedText = comparableText(page.paintedText)
    const readings = comparableText(page.readings)
    if (text === expectedText && readings === '') continue
    const read = readAsFar(text, expectedText, readings)
    const rest = expectedText.slice(read.words) + readings.slice(read.readings)
    const difference = differenceOf(rest, text.slice(read.words + read.readings))
    if (difference) {
      const character = read.words + difference.character
      report(file, 'edition-mismatch.page', { page: page.number, ...difference, character })
    }
  }
}

/**
 * Read the text of a page, in which words and their readings are drawn among each other, each in their own order.
 *
 * @returns  how many characters of each it begins with: all where it is nothing else
 */
function readAsFar(text: string, words: string, readings: string): { words: number; readings: number } {
  // reachable[j]: whether `words` up to i and `readings` up to j can form the text up to i + j.
  let reachable = Array.from({ length: readings.length + 1 }, (_, j) => text.startsWith(readings.slice(0, j)))
  for (let i = 1; i <= words.length; i++) {
    const before: boolean[] = reachable
    reachable = []
    for (let j = 0; j <= readings.length; j++) {
      const fromWords = before[j] === true && words[i - 1] === text[i + j - 1]
      const fromReadings = j > 0 && reachable[j - 1] === true && readings[j - 1] === text[i + j - 1]
      reachable.push(fromWords || fromReadings)
    }
    if (!reachable.includes(true)) return { words: i - 1, readings: before.lastIndexOf(true) }
  }
  return { words: words.length, readings: reachable.lastIndexOf(true) }
}
