import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Root } from 'hast'
import type { VFile } from 'vfile'
import type { Publication } from '../../src/model/publication.js'
import { makePublication } from '../../src/pipeline/make-publication.js'
import { type ProofArticle, proofArticles } from '../../src/proofread/findings/proof-article.js'
import { typesetFolder } from '../typography/typeset-fixture.js'

/** An article before it is printed. */
export interface Unprinted {
  proof: ProofArticle
  publication: Publication
  file: VFile
  tree: Root
}

/** Read, cite and typeset a manuscript's folder, unprinted, as a proofreader is given it. */
export async function proofOfFolder(folder: string): Promise<Unprinted> {
  const { manuscript: _, ...typeset } = await typesetFolder(folder)
  const publication = makePublication(typeset)
  const [proof] = proofArticles(publication, [])
  if (!proof) throw new Error('A publication has an article')
  return { proof, publication, file: typeset.file, tree: typeset.tree }
}

/**
 * The same for the text of an article.
 *
 * @param body         Markdown, without front matter
 * @param frontMatter  lines beside title and author
 * @param files        what stands beside `article.md`, by name
 */
export async function proofOfText(
  body: string,
  frontMatter = '',
  files: Readonly<Record<string, string>> = {},
): Promise<Unprinted> {
  const root = await mkdtemp(join(tmpdir(), 'kiyo-proof-'))
  try {
    const all = {
      ...files,
      'article.md': `---\ntitle: 試験\nauthor: 試し書き\n${frontMatter}---\n\n${body}\n`,
    }
    for (const [name, text] of Object.entries(all)) {
      await mkdir(dirname(join(root, 'article', name)), { recursive: true })
      await writeFile(join(root, 'article', name), text)
    }
    return await proofOfFolder(join(root, 'article'))
  } finally {
    await rm(root, { recursive: true })
  }
}
