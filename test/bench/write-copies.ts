import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Write an article whose text is that of another so many times, with notes of its own each time.
 *
 * @param folder  of the other
 * @param into    a folder for it
 * @returns       its own folder
 */
export async function writeGrown(folder: string, into: string, times: number): Promise<string> {
  const grown = join(into, `times-${times}`)
  await cp(folder, grown, { recursive: true })
  const text = await readFile(join(folder, 'article.md'), 'utf8')
  const end = text.indexOf('\n---', 4) + 4
  // Marks of the original's pages would come again.
  const body = text.slice(end).replace(/:page\[\d+\]/g, '')
  const bodies = Array.from({ length: times }, (_, index) =>
    body.replace(/\[\^([^\]]+)\]/g, `[^$1-${index}]`),
  )
  await rm(join(grown, 'article.md'))
  await writeFile(join(grown, 'article.md'), text.slice(0, end) + bodies.join('\n\n'))
  return grown
}

/**
 * Write an issue of so many copies of an article, and the journal that it is of.
 *
 * @param folder  of the article
 * @param into    a folder for the journal
 * @returns       the folders of the issue and of the copies
 */
export async function writeIssueOfCopies(
  folder: string,
  into: string,
  name: string,
  articles: number,
): Promise<{ issue: string; copies: string[] }> {
  const names = Array.from({ length: articles }, (_, at) => `copy-${at + 1}`)
  const copies = names.map((one) => join(into, 'manuscript', one))
  for (const copy of copies) await cp(folder, copy, { recursive: true })
  await writeFile(join(into, 'journal.yaml'), 'title: 港湾史研究\npublisher: 港湾史学会\n')
  const issue = join(into, 'issues', name)
  await mkdir(issue, { recursive: true })
  const paths = names.map((one) => `manuscript/${one}`).join(', ')
  await writeFile(
    join(issue, 'issue.yaml'),
    `volume: 1\nnumber: ${articles}\ncontents:\n  - articles: [${paths}]\n`,
  )
  return { issue, copies }
}
