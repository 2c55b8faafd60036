import { type Said, said } from '../../messages/say.js'
import { type Anchor, callOf, parseAnchor } from '../../model/anchors.js'
import { comparableText } from '../../model/comparable-text.js'
import type { Clause } from '../../pdf/clause.js'
import { inspectPdf, type PdfFacts } from '../../pdf/inspect-pdf.js'
import { inspectPressFile } from '../../pdf/inspect-press-file.js'
import { inspectStandards } from '../../pdf/inspect-standards.js'
import { loadPdf } from '../../pdf/load-and-save.js'
import { openPdf } from '../../pdf/open-pdf.js'
import { type PdfStructure, readStructure } from '../../pdf/read-pdf-structure.js'
import { readPlacedGlyphs } from '../../pdf/read-placed-glyphs.js'
import type { Gate } from '../../verify/gate.js'
import type { Inspection } from '../edition.js'
import { inspectIssue } from './inspect-issue.js'

/**
 * Check a finished print edition against the requirements of printers, readers and archives.
 *
 * @param print      the PDF
 * @param press      the printer's file, if there is one
 * @param offprints  of the articles, if it is an issue
 */
export async function inspectPrint(
  print: Uint8Array,
  press: Uint8Array | undefined,
  offprints: readonly Uint8Array[] = [],
): Promise<Inspection> {
  const document = await loadPdf(print)
  const facts = inspectPdf(document)
  const { structure, glyphs } = await openPdf(print, async (opened) => ({
    structure: await readStructure(opened),
    glyphs: offprints.length > 0 ? await readPlacedGlyphs(opened) : [],
  }))
  // What is made around the articles of an issue has no numbers, and is in no other edition.
  const pages = structure.pages.filter(({ label }) => label !== '')
  return {
    gates: [
      fontGate(facts),
      noteGate(structure, facts),
      boxGate(facts),
      ...(press ? await pressGates(press, facts) : []),
      ...navigationGates(structure, facts),
      ...(await inspectIssue({ structure, glyphs }, offprints)),
      ...clauseGates(inspectStandards(document, print)),
    ],
    text: {
      flow: pages.map((page) => page.flow).join(''),
      notes: joinNotes(structure, facts),
      isReordered: pages.some(
        (page, at) => page.beginsInFigure || (page.endsInTable && pages[at + 1]?.beginsInTable === true),
      ),
    },
  }
}

/** The notes of numbered pages, each with what of it is on later pages, in the order of the tags. */
function joinNotes({ pages }: PdfStructure, facts: PdfFacts): string {
  const notes: string[] = []
  for (const [index, page] of pages.entries()) {
    if (page.label === '') continue
    for (const [at, text] of page.notes.entries()) {
      const number = facts.pages[index]?.notes[at] ?? notes.length
      notes[number] = (notes[number] ?? '') + text
    }
  }
  return notes.join('')
}

function fontGate({ fonts }: PdfFacts): Gate {
  const bad = fonts.filter(
    (font) => font.type === 'Type3' || !font.isEmbedded || !font.isSubset || !font.hasToUnicode,
  )
  return {
    name: said('gate.fonts'),
    figure: said('figure.part', { count: fonts.length - bad.length, all: fonts.length }),
    passed: bad.length === 0,
  }
}

/**
 * Whether each note begins once, in the order of its article, on the page of its call, or, on a page of notes that are not at
 * the foot, not before it. A note's number is a link to its call, and the call one to the note.
 */
function noteGate({ pages }: PdfStructure, facts: PdfFacts): Gate {
  const anchorsOn = (links: readonly string[], kind: Anchor['kind']): Set<string> =>
    new Set(
      links.flatMap((link) => {
        const anchor = parseAnchor(link)
        return anchor?.kind === kind && anchor.part === undefined ? [`${anchor.article}:${anchor.note}`] : []
      }),
    )
  const notes = pages.map(({ links }) => ({
    called: anchorsOn(links, 'note'),
    begun: anchorsOn(links, 'call'),
  }))
  // The authors' note has a number for each author that it is of; those that follow may be on the next page.
  const isAuthors = (note: string): boolean => note.endsWith(':0')
  for (const [index, { begun }] of notes.entries())
    for (const note of begun)
      if (isAuthors(note)) for (const later of notes.slice(index + 1)) later.begun.delete(note)
  const all = notes.flatMap(({ begun }) => [...begun])
  const placed = notes.flatMap(({ called, begun }, page) => {
    const before = facts.pages[page]?.hasEndNotes ? notes.slice(0, page) : []
    return [...begun].filter((note) => [...before, { called }].some((one) => one.called.has(note)))
  })
  return {
    name: said('gate.notes'),
    figure: said('figure.part', { count: placed.length, all: all.length }),
    passed: placed.length === all.length && new Set(all).size === all.length,
  }
}

function boxGate({ pages }: PdfFacts): Gate {
  const [first] = pages
  const isAlike = pages.every(
    ({ trim, media }) =>
      first !== undefined &&
      isNear(trim.width, first.trim.width) &&
      isNear(trim.height, first.trim.height) &&
      isNear(media.width, trim.width) &&
      isNear(media.height, trim.height),
  )
  const figure = first
    ? said('figure.size', { width: first.trim.width, height: first.trim.height })
    : said('figure.no-pages')
  return { name: said('gate.boxes'), figure, passed: isAlike }
}

async function pressGates(press: Uint8Array, print: PdfFacts): Promise<Gate[]> {
  const document = await loadPdf(press)
  const facts = inspectPdf(document)
  const trim = print.pages[0]?.trim ?? { width: 0, height: 0 }
  const bleeds = facts.pages.every(
    ({ bleed, trim: own }) =>
      isNear(bleed.width, trim.width + 6) &&
      isNear(bleed.height, trim.height + 6) &&
      isNear(own.width, trim.width),
  )
  return [
    { name: said('gate.press-ink'), figure: yesOrNo(facts.isBlackAlone), passed: facts.isBlackAlone },
    { name: said('gate.press-bleed'), figure: yesOrNo(bleeds), passed: bleeds },
    ...clauseGates(inspectPressFile(document, press)),
  ]
}

function navigationGates(structure: PdfStructure, { isTagged, showsTitle }: PdfFacts): Gate[] {
  const { pages, outline, title, author, language } = structure
  const headings = pages.flatMap((page) => page.headings.map(({ text }) => comparableText(text)))
  const listed = outline.map(comparableText)
  const numbered = pages.filter(({ label }) => label !== '')
  const numbers = numbered.map(({ label }) => Number(label))
  const links = pages.flatMap((page) => page.links)
  const languages = new Map<string, number>()
  for (const page of pages) {
    for (const [name, count] of page.languages) languages.set(name, (languages.get(name) ?? 0) + count)
  }
  const labelled = numbers.every((number, index) => number === (numbers[0] ?? 0) + index)
  const linked = new Set(links.filter((link) => parseAnchor(link) !== undefined))
  const notes = [...linked].filter((link) => parseAnchor(link)?.kind === 'note')
  const isLinkedBack = notes.every((link) => linked.has(callOf(link)))
  const hasTargets = pages.every((page) => page.hasTargets)
  return [
    {
      name: said('gate.title'),
      figure: said('figure.language', { language }),
      passed: isTagged && showsTitle && title !== '' && author !== '',
    },
    {
      name: said('gate.languages'),
      figure: said('figure.languages', { marks: [...languages] }),
      passed: languages.has(language),
    },
    {
      name: said('gate.outline'),
      figure: said('figure.part', { count: listed.length, all: headings.length }),
      passed: listed.join('\n') === headings.join('\n'),
    },
    {
      name: said('gate.labels'),
      figure: said('figure.range', { first: numbered[0]?.label ?? '', last: numbered.at(-1)?.label ?? '' }),
      passed: labelled,
    },
    {
      name: said('gate.links'),
      figure: said('figure.links', { notes: notes.length, links: links.length }),
      passed: isLinkedBack && hasTargets,
    },
  ]
}

/** One gate for each clause; a clause about what there is none of is met. */
function clauseGates(clauses: readonly Clause[]): Gate[] {
  return clauses.map(({ id, count, all }) => ({
    name: said(`gate.clause.${id}`),
    figure: said('figure.part', { count, all }),
    passed: count === all,
  }))
}

function yesOrNo(is: boolean): Said {
  return is ? said('figure.yes') : said('figure.no')
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= 0.01
}
