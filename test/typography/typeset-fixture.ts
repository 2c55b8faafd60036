import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Root as Mdast } from 'mdast'
import { cite } from '../../src/cite/cite.js'
import type { TypesetArticle } from '../../src/pipeline/make-publication.js'
import { readManuscript } from '../../src/read/read-manuscript.js'
import { typeset } from '../../src/typography/typeset.js'

export interface Typeset extends TypesetArticle {
  /** As it was before it was typeset, with its citations. */
  manuscript: Mdast
}

/** Read, cite and typeset a manuscript's folder. */
export async function typesetFolder(folder: string): Promise<Typeset> {
  const manuscript = await readManuscript(folder)
  const references = await cite(manuscript)
  const { article, file } = manuscript
  const before = structuredClone(manuscript.tree)
  return { manuscript: before, article, tree: typeset(manuscript), references, file }
}

/**
 * Read and typeset the text of an article.
 *
 * @param body  Markdown, without front matter
 */
export async function typesetText(body: string, title = '試験'): Promise<Typeset> {
  const root = await mkdtemp(join(tmpdir(), 'kiyo-typeset-'))
  try {
    const folder = join(root, 'article')
    await mkdir(folder)
    await writeFile(join(folder, 'article.md'), `---\ntitle: ${title}\nauthor: 試し書き\n---\n\n${body}\n`)
    return await typesetFolder(folder)
  } finally {
    await rm(root, { recursive: true })
  }
}
