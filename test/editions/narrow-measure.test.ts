import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { sharedBuilder } from './build-editions.js'

const build = sharedBuilder()

/** Words of which a narrow line holds one only, so that it can be filled between its letters alone. */
const LONG =
  '長い語に достопримечательность があり、Достопримечательностями と変化してなお長い。\n\nДостопримечательность превосходительство естествоиспытательница.'

for (const characters of [12, 14, 16]) {
  test(`a long word alone on a line of ${characters} characters fills it, and the build finds nothing amiss`, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kiyo-narrow-'))
    try {
      const style = `:root { --text-characters: ${characters}; --note-characters: ${characters}; }`
      await writeFile(join(folder, 'narrow.css'), style)
      const front = '---\ntitle: 狭い行\nauthor: 著者\nstyle: narrow.css\n---\n\n'
      await writeFile(join(folder, 'article.md'), front + LONG)
      const { file, pages } = await build(folder, 'print')
      assert.deepEqual(file.messages.map(String), [])
      assert.equal(pages, 1)
    } finally {
      await rm(folder, { recursive: true })
    }
  })
}
