import assert from 'node:assert/strict'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, it } from 'node:test'
import { readManuscript } from '../../src/read/read-manuscript.js'
import { withTemporaryArticle } from './temporary-article.js'

/** Files of a folder without article.md, what is named (of the folder), and the case of the message. */
const FOLDERS: readonly (readonly [files: readonly string[], named: string, id: string])[] = [
  [[], '.', 'plain'],
  [[], 'nowhere', 'folder'],
  [['Article.MD'], '.', 'name'],
  [['article.md.txt'], '.', 'name'],
  [['article.markdown', 'notes.txt'], '.', 'name'],
  [['港の話.md', 'README.md'], '.', 'name'],
  [['港の話.docx', '~$港の話.docx'], '.', 'import'],
  [['一/article.md', '二/article.md', '三/map.png'], '.', 'inside'],
  [['港の話.docx'], '港の話.docx', 'file'],
  [['港の話.md'], '港の話.md', 'file'],
  [['map.png'], 'map.png', 'file'],
]

describe('where there is no article.md', () => {
  for (const [files, named, id] of FOLDERS) {
    it(`what is there says what to do: ${id}, ${JSON.stringify(files)}`, async () => {
      await withTemporaryArticle(undefined, async (folder) => {
        for (const file of files) {
          await mkdir(path.join(folder, path.dirname(file)), { recursive: true })
          await writeFile(path.join(folder, file), '')
        }
        const { file } = await readManuscript(path.join(folder, named))
        assert.deepEqual(
          file.messages.map(({ said }) => said?.id),
          [`missing-manuscript.${id}`],
        )
        const [first = named] = files
        if (id === 'name' || id === 'import' || id === 'file')
          assert.ok(file.messages[0]?.reason.includes(first))
      })
    })
  }
})
