import { said } from '../../messages/say.js'
import { separatorsOf } from '../../model/separators.js'
import { readPdfGlyphs } from '../../pdf/read-pdf-glyphs.js'
import { type PdfStructure, readPdfStructure, type StructuredPage } from '../../pdf/read-pdf-structure.js'
import type { Gate } from '../../verify/gate.js'

/** An offprint, read. */
interface Offprint extends Pick<PdfStructure, 'title'> {
  authors: readonly string[]
  labels: string[]
  /** Its glyphs and where they are, a text a page. */
  glyphs: string[]
}

/**
 * Check a printed issue against its offprints: its contents name what begins where, each offprint is pages of it, and no
 * page is in two offprints.
 *
 * @param pdf        of the issue
 * @param structure  of the issue
 * @param offprints  of its articles; where there are none, there is nothing to check
 */
export async function inspectIssue(
  pdf: Uint8Array,
  structure: PdfStructure,
  offprints: readonly Uint8Array[],
): Promise<Gate[]> {
  if (offprints.length === 0) return []
  const read: Offprint[] = []
  for (const offprint of offprints) {
    const { title, author, language, pages } = await readPdfStructure(offprint)
    read.push({
      title,
      authors: author.split(separatorsOf(language).names),
      labels: pages.map(({ label }) => label),
      glyphs: await placedGlyphs(offprint),
    })
  }
  read.sort((a, b) => Number(a.labels[0]) - Number(b.labels[0]))
  return [contentsGate(structure, read), offprintGate(structure, await placedGlyphs(pdf), read)]
}

/** Whether the contents list each article by the title, the authors and the number that are on its first page. */
function contentsGate({ pages }: PdfStructure, offprints: readonly Offprint[]): Gate {
  const first = pages.findIndex(({ label }) => label !== '')
  const contents = namesOf(pages.slice(0, first < 0 ? 0 : first))
  let at = 0
  const listed = offprints.filter(({ title, authors, labels: [label = ''] }) => {
    const opening = namesOf(pages.filter((page) => page.label === label))
    const names = [...title.split(/　|: /), ...authors].map(squeezeNames)
    for (const name of names) {
      const found = contents.indexOf(name, at)
      if (found < 0 || !opening.includes(name)) return false
      at = found + name.length
    }
    return /^\d*/.exec(contents.slice(at))?.[0] === label
  })
  return partGate('gate.contents', listed.length, offprints.length)
}

/** Whether each page of each offprint is the page of the issue that has its number, glyph by glyph, and none is in two. */
function offprintGate(
  { pages }: PdfStructure,
  issue: readonly string[],
  offprints: readonly Offprint[],
): Gate {
  const glyphsOf = new Map(pages.map(({ label }, index) => [label, issue[index]]))
  const seen = new Set<string>()
  const alike = offprints.filter(({ labels, glyphs }) =>
    labels.every((label, index) => {
      const isNew = label !== '' && !seen.has(label)
      seen.add(label)
      return isNew && glyphsOf.get(label) === glyphs[index]
    }),
  )
  return partGate('gate.offprints', alike.length, offprints.length)
}

function partGate(name: 'gate.contents' | 'gate.offprints', count: number, all: number): Gate {
  return { name: said(name), figure: said('figure.part', { count, all }), passed: count === all }
}

/** The glyphs of each page with their places; the names of fonts are a file's own. */
async function placedGlyphs(pdf: Uint8Array): Promise<string[]> {
  const pages: string[] = []
  await readPdfGlyphs(pdf, ({ glyphs }) => {
    pages.push(JSON.stringify(glyphs.map(({ text, x, y, size }) => [text, x, y, size])))
  })
  return pages
}

function namesOf(pages: readonly StructuredPage[]): string {
  return squeezeNames(pages.map(({ flow }) => flow).join(''))
}

/** A text without what stands between names and differs from place to place. */
function squeezeNames(text: string): string {
  return text.replace(/[\s\u00ad・、,，*＊]/gu, '')
}
