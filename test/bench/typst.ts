import { spawnSync } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Element, ElementContent, Root } from 'hast'
import { classes } from '../../src/model/classes.js'
import { isGenerated, notesOf } from '../../src/model/flow-text.js'
import { hasClass } from '../../src/model/has-class.js'
import { publishFolder } from '../../src/pipeline/publish-folder.js'

/** Typst's compiler as npm has it; no dependency of kiyo: `npm install --no-save @myriaddreamin/typst-ts-node-compiler`. */
const COMPILER = '@myriaddreamin/typst-ts-node-compiler'
const ONCE = fileURLToPath(new URL('./typst-once.js', import.meta.url))

/**
 * Measure what Typst takes to set the text of an article with its headings and notes in a page like kiyo's, as a tagged PDF:
 * in a new process each time.
 *
 * @param out  a folder for what it is given and its PDF
 * @returns    milliseconds of each run; `undefined` where Typst is not installed
 */
export async function benchTypst(folder: string, out: string, runs: number): Promise<number[] | undefined> {
  try {
    createRequire(import.meta.url).resolve(COMPILER)
  } catch {
    return undefined
  }
  const { publication } = await publishFolder(folder, async (_name, work) => work())
  if (!publication) throw new Error(`${folder} has errors`)
  const source = join(out, 'article.typ')
  await writeFile(source, HEAD + publication.articles.map(({ tree }) => writeTypst(tree)).join('\n\n'))
  return Array.from({ length: runs }, () => {
    const started = performance.now()
    const { status, stderr } = spawnSync(process.execPath, [ONCE, source, join(out, 'typst.pdf')], {
      encoding: 'utf8',
    })
    if (status !== 0) throw new Error(`Typst ended with ${status}: ${stderr}`)
    return performance.now() - started
  })
}

const HEAD = `#set page(width: 182mm, height: 257mm, margin: 25mm, numbering: "1")
#set text(lang: "ja", font: ("Tinos", "Noto Serif JP"), size: 9.5pt)
#set par(justify: true, leading: 0.8em, first-line-indent: 1em)

`

function writeTypst(tree: Root): string {
  const notes = notesOf(tree)
  const inline = (nodes: readonly ElementContent[]): string =>
    nodes
      .map((node) => {
        // Every sign of Typst's is a letter of the text.
        if (node.type === 'text') return node.value.replace(/\u00ad/g, '').replace(/[!-/:-@[-`{-~]/g, '\\$&')
        if (node.type !== 'element' || isGenerated(node) || node.tagName === 'rt') return ''
        if (!hasClass(node, classes.noteCall)) return inline(node.children)
        const note = notes.get(Number(node.properties.dataNote))
        return note ? `#footnote[${inline(note.children)}]` : ''
      })
      .join('')
  const blocks = (nodes: readonly (ElementContent | Root['children'][number])[]): string[] =>
    nodes.flatMap((node) => {
      if (node.type !== 'element' || hasClass(node, classes.notes)) return []
      const level = /^h([1-6])$/.exec(node.tagName)?.[1]
      if (level) return [`${'='.repeat(Number(level))} ${inline(node.children)}`]
      return hasBlocks(node) ? blocks(node.children) : [inline(node.children).trim()]
    })
  return blocks(tree.children).filter(Boolean).join('\n\n')
}

function hasBlocks({ children }: Element): boolean {
  const blocks =
    'address aside blockquote div dl dt dd figure figcaption h1 h2 h3 h4 h5 h6 header li ol p section table tbody td th thead tr ul'
  return children.some((child) => child.type === 'element' && blocks.split(' ').includes(child.tagName))
}
