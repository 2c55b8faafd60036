import { readFile } from 'node:fs/promises'
import type { Element, ElementContent, Root } from 'hast'
import { visit } from 'unist-util-visit'
import { composeParagraph } from '../../src/compose/compose-paragraph.js'
import type { Run, Shaper } from '../../src/compose/paragraph.js'
import type { Settings } from '../../src/compose/settings.js'
import { preparePrintTree } from '../../src/editions/print/prepare-print-tree.js'
import { facesOf, readFace } from '../../src/fonts/faces.js'
import { loadShaper } from '../../src/fonts/load-shaper.js'
import { hasClass } from '../../src/model/has-class.js'
import { readManuscript } from '../../src/read/read-manuscript.js'
import { typeset } from '../../src/typography/typeset.js'

const SHARED = new URL('../../../../shared/', import.meta.url)

export interface JournalParagraph {
  /** Its place in journal-lines.json; even ones are fitted on. */
  index: number
  element: Element
  text: string
  breaks: readonly number[]
}

/** The printed article: its paragraphs and notes, where their lines end, and our tree of them. */
export async function readJournal(): Promise<{ body: JournalParagraph[]; notes: JournalParagraph[] }> {
  const manuscript = await readManuscript(new URL('manuscript/sakhalin', SHARED).pathname)
  const root: Root = typeset(manuscript)
  preparePrintTree(root, manuscript.article.lang)
  const printed = JSON.parse(await readFile(new URL('journal-lines.json', SHARED), 'utf8')) as Record<
    'body' | 'notes',
    { text: string; breaks: number[] }[]
  >
  const elements = new Map<string, Element>()
  visit(root, 'element', (element) => {
    if (element.tagName === 'p') elements.set(bare(textOf(element)), element)
  })
  const align = (list: { text: string; breaks: number[] }[]): JournalParagraph[] =>
    list.map(({ text, breaks }, index) => {
      const element = elements.get(text)
      if (!element) throw new Error(`No paragraph of the manuscript is «${text.slice(0, 20)}…»`)
      return { index, element, text, breaks }
    })
  return { body: align(printed.body), notes: align(printed.notes) }
}

function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value
  if (node.type !== 'element' || hasClass(node, 'note-number')) return ''
  return node.children.map(textOf).join('')
}

/** A text as journal-lines.json has it. */
export function bare(text: string): string {
  return text.replace(/[\s\u00ad]/g, '')
}

/** The faces of print's running text. */
export async function loadPrintFaces(): Promise<{ japanese: Shaper; roman: Shaper }> {
  const text = facesOf().filter(({ weight, style }) => weight === 400 && style === 'normal')
  const source = async (family: string) => {
    const face = text.find((one) => one.family === family)
    if (!face) throw new Error(`Print has no face ${family}`)
    return { bytes: await readFace(face), ...(face.range ? { range: face.range } : {}) }
  }
  const [mincho, letters, roman] = await Promise.all([
    source('Kiyo Mincho'),
    source('Kiyo Letters'),
    source('Kiyo Roman'),
  ])
  return { japanese: loadShaper([letters, mincho]), roman: loadShaper([roman, mincho]) }
}

/** Where our lines end, as offsets into the bare text. */
export function lineEnds(runs: readonly Run[], settings: Settings): number[] {
  const bases: number[] = []
  let sum = 0
  for (const run of runs) {
    bases.push(sum)
    sum += 'text' in run ? bare(run.text).length : 0
  }
  return composeParagraph(runs, settings)
    .slice(0, -1)
    .map(({ end }) => {
      const run = runs[end.run]
      return (bases[end.run] ?? 0) + (run && 'text' in run ? bare(run.text.slice(0, end.offset)).length : 0)
    })
}

/** The runs from an offset into the bare text on. */
export function runsFrom(runs: readonly Run[], from: number): Run[] {
  let rest = from
  for (let at = 0; at < runs.length; at++) {
    const run = runs[at]
    if (!run || !('text' in run)) continue
    const length = bare(run.text).length
    if (rest >= length) {
      rest -= length
      continue
    }
    let cut = 0
    for (; rest > 0 || SKIPPED.test(run.text.charAt(cut)); cut++)
      if (!SKIPPED.test(run.text.charAt(cut))) rest--
    return [{ ...run, text: run.text.slice(cut) }, ...runs.slice(at + 1)]
  }
  return []
}

const SKIPPED = /[\s\u00ad]/
