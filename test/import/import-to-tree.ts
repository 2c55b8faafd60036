import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { VFile } from 'vfile'
import { type ImportOptions, importSources } from '../../src/import/import-sources.js'
import { readManuscript } from '../../src/read/read-manuscript.js'
import { contentsOf, type ManuscriptContents } from './manuscript-figures.js'

/** What an import gave, read back as a build reads it. */
export interface Imported {
  contents: ManuscriptContents
  article: string
  report: string
  /** Rule ids of the errors, of the sources or of the manuscript that was read back. */
  errors: string[]
  doubts: number
  messages: string[]
}

/** Import one file and read the result back, from a temporary folder. */
export async function importToTree(
  name: string,
  bytes: Uint8Array | string,
  options: Partial<ImportOptions> = {},
): Promise<Imported> {
  const file = new VFile({ path: name })
  const data = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes
  const imported = await importSources(
    [{ name, bytes: data }],
    { markDoubts: false, language: 'en', ...options },
    file,
  )
  const folder = await mkdtemp(join(tmpdir(), 'kiyo-import-'))
  try {
    for (const [path, content] of imported?.files ?? []) {
      if (!path.includes('/')) await writeFile(join(folder, path), content)
    }
    const manuscript = imported && (await readManuscript(folder))
    const read = manuscript?.file ?? file
    const tree = manuscript?.tree ?? { type: 'root' as const, children: [] }
    return {
      contents: contentsOf(tree, manuscript?.article.title ?? ''),
      article: String(imported?.files.get('article.md') ?? ''),
      report: String(imported?.files.get('import-report.md') ?? ''),
      errors: read.messages.filter(({ fatal }) => fatal).map(({ ruleId }) => ruleId ?? ''),
      messages: read.messages.map(({ reason }) => reason),
      doubts: imported?.doubts ?? 0,
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
