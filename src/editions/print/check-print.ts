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
  const found = await makeOnce(cache, 'pages of a PDF', [pdf], () => readPdfPagesAside(pdf))
  if (found.length !== expected.length) {
    report(file, 'edition-mismatch.page-count', { found: found.length, expected: expected.length })
  }
  for (const [index, page] of expected.entries()) {
    const text = comparableText((found[index]?.texts ?? []).map((piece) => piece.text).join(''))
    const expectedText = comparableText(page.paintedText)
    const readings = comparableText(page.readings)
    if (readings ? !isInterleaved(text, expectedText, readings) : text !== expectedText) {
      const difference = differenceOf(expectedText, text)
      if (difference) report(file, 'edition-mismatch.page', { page: page.number, ...difference })
    }
  }
}

/** Whether a text consists of two others interleaved, each in its own order. */
function isInterleaved(text: string, first: string, second: string): boolean {
  if (text.length !== first.length + second.length) return false
  // reachable[j]: whether `first` up to i and `second` up to j can form the text up to i + j.
  let reachable = Array.from({ length: second.length + 1 }, (_, j) => text.startsWith(second.slice(0, j)))
  for (let i = 1; i <= first.length; i++) {
    const before: boolean[] = reachable
    reachable = []
    for (let j = 0; j <= second.length; j++) {
      const fromFirst = before[j] === true && first[i - 1] === text[i + j - 1]
      const fromSecond = j > 0 && reachable[j - 1] === true && second[j - 1] === text[i + j - 1]
      reachable.push(fromFirst || fromSecond)
    }
  }
  return reachable[second.length] === true
}
