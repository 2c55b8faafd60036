import assert from 'node:assert/strict'
import { mkdir, readFile, writeFile } from 'node:fs/promises'

/**
 * Compare a result with its golden file. `make update` (UPDATE_GOLDENS=1) writes the file instead, and never where CI
 * is set; a missing golden fails, so that no test passes by making its own.
 *
 * @param url     the golden file
 * @param actual  today's result
 */
export async function matchGolden(url: URL, actual: string): Promise<void> {
  const text = actual.endsWith('\n') ? actual : `${actual}\n`
  if (process.env.UPDATE_GOLDENS === '1' && !process.env.CI) {
    await mkdir(new URL('./', url), { recursive: true })
    await writeFile(url, text)
    return
  }
  let golden: string
  try {
    golden = await readFile(url, 'utf8')
  } catch (error) {
    throw new Error(`There is no golden file ${url.pathname}; run \`make update\` and read what it writes`, {
      cause: error,
    })
  }
  assert.equal(text, golden)
}
