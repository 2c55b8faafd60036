import { said } from '../../messages/say.js'
import { separatorsOf } from '../../model/separators.js'
import { inspectStandards } from '../../pdf/inspect-standards.js'
import { loadPdf } from '../../pdf/load-and-save.js'
import { openPdf } from '../../pdf/open-pdf.js'
import { type PdfStructure, readStructure, type StructuredPage } from '../../pdf/read-pdf-structure.js'
import { readPlacedGlyphs } from '../../pdf/read-placed-glyphs.js'
import type { Gate } from '../../verify/gate.js'

/** An offprint, read. */
interface Offprint extends Pick<PdfStructure, 'title'> {
  authors: readonly string[]
  labels: string[]
  /** Its glyphs and where they are, a text a page. */
  glyphs: string[]
  /** Whether it meets the clauses that the issue is held against. */
  isToStandard: boolean
}

/**
 * Check a printed issue against its offprints: its contents name what begins where, each offprint is pages of it, and no
 * page is in two offprints; and the offprints against the standards.
 *
 * @param issue      its tags, and its glyphs, a text a page
 * @param offprints  of its articles; where there are none, there is nothing to check
 */
export async function inspectIssue(
  { structure, glyphs }: { structure: PdfStructure; glyphs: readonly string[] },
  offprints: readonly Uint8Array[],
): Promise<Gate[]> {
  if (offprints.length === 0) return []
  const read: Offprint[] = []
  for (const offprint of offprints) read.push(await readOffprint(offprint))
  read.sort((a, b) => Number(a.labels[0]) - Number(b.labels[0]))
  const standard = read.filter(({ isToStandard }) => isToStandard)
  return [
    contentsGate(structure, read),
    offprintGate(structure, glyphs, read),
    partGate('gate.offprint-clauses', standard.length, read.length),
  ]
}

async function readOffprint(offprint: Uint8Array): Promise<Offprint> {
  const clauses = inspectStandards(await loadPdf(offprint), offprint)
  return openPdf(offprint, async (document) => {
    const { title, author, language, pages } = await readStructure(document)
    return {
      title,
      authors: author.split(separatorsOf(language).names),
      labels: pages.map(({ label }) => label),
      glyphs: await readPlacedGlyphs(document),
      isToStandard: clauses.every(({ count, all }) => count === all),
    }
  })
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

function partGate(
  name: 'gate.contents' | 'gate.offprints' | 'gate.offprint-clauses',
  count: number,
  all: number,
): Gate {
  return { name: said(name), figure: said('figure.part', { count, all }), passed: count === all }
}

function namesOf(pages: readonly StructuredPage[]): string {
  return squeezeNames(pages.map(({ flow }) => flow).join(''))
}

/** A text without what stands between names and differs from place to place. */
function squeezeNames(text: string): string {
  return text.replace(/[\s\u00ad・、,，*＊]/gu, '')
}
