import { inspectPdf, type PdfFacts } from '../pdf/inspect-pdf.js'
import { type PdfStructure, readPdfStructure } from '../pdf/read-pdf-structure.js'
import { type EpubText, readEpubText } from './read-epub-text.js'

/** One requirement on the finished editions, and how they stand to it. */
export interface Gate {
  name: string
  figure: string
  passed: boolean
}

/** The finished files of one article. */
export interface FinishedFiles {
  print: Uint8Array
  press?: Uint8Array | undefined
  epub?: Uint8Array | undefined
}

/** Characters that a text has by mistake: radicals, compatibility forms, private use, replacement. */
const STRAY = /[\u2e80-\u2fdf\uf900-\ufaff\ue000-\uf8ff\ufffd]/gu

/**
 * Hold the finished files against what a printer, a reader and an archive ask of them, from nothing but the files.
 *
 * @returns  a row a requirement
 */
export async function checkGates({ print, press, epub }: FinishedFiles): Promise<Gate[]> {
  const facts = await inspectPdf(print)
  const structure = await readPdfStructure(print)
  const text = epub ? await readEpubText(epub) : undefined
  return [
    fontGate(facts),
    ...(text ? textGates(structure, text) : []),
    noteGate(structure),
    boxGate(facts),
    ...(press ? await pressGates(press, facts) : []),
    ...navigationGates(structure, facts),
  ]
}

function fontGate({ fonts }: PdfFacts): Gate {
  const bad = fonts.filter(
    (font) => font.type === 'Type3' || !font.isEmbedded || !font.isSubset || !font.hasToUnicode,
  )
  return {
    name: 'fonts embedded, subset, with ToUnicode, no Type 3',
    figure: `${fonts.length - bad.length} of ${fonts.length}`,
    passed: bad.length === 0,
  }
}

function textGates({ pages }: PdfStructure, { printed }: EpubText): Gate[] {
  const flow = squeeze(pages.map((page) => page.flow).join(''))
  const notes = squeeze(pages.flatMap((page) => page.notes).join(''))
  const differences =
    differencesOf(squeeze(printed.flow), flow) + differencesOf(squeeze(printed.notes.join('')), notes)
  const stray = [...`${flow}${notes}`.matchAll(STRAY)].length
  return [
    {
      name: 'text of the PDF, by its tags, is the text of the EPUB',
      figure: `${(flow + notes).length} characters, ${differences === 0 ? 'no difference' : 'different'}`,
      passed: differences === 0,
    },
    { name: 'no radicals, compatibility or private characters', figure: String(stray), passed: stray === 0 },
  ]
}

function noteGate({ pages }: PdfStructure): Gate {
  const calls = pages.flatMap((page) =>
    [...page.flow.matchAll(/（(\d+)）/g)].map(([, call]) => `${Number(call)} ${page.label}`),
  )
  const begun: string[] = []
  let last = 0
  for (const page of pages) {
    for (const note of page.notes) {
      const number = Number(/^\d+/.exec(note.trim())?.[0] ?? 0)
      // The rest of a note that began on an earlier page has no number.
      if (number !== last + 1) continue
      begun.push(`${number} ${page.label}`)
      last = number
    }
  }
  const placed = begun.filter((note) => calls.includes(note))
  return {
    name: 'notes in order, each beginning on the page of its call',
    figure: `${placed.length} of ${begun.length}`,
    passed: placed.length === begun.length,
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
  const size = first ? `${first.trim.width.toFixed(2)} × ${first.trim.height.toFixed(2)} mm` : 'none'
  return { name: 'media and trim box alike on every page', figure: size, passed: isAlike }
}

async function pressGates(press: Uint8Array, print: PdfFacts): Promise<Gate[]> {
  const facts = await inspectPdf(press)
  const trim = print.pages[0]?.trim ?? { width: 0, height: 0 }
  const bleeds = facts.pages.every(
    ({ bleed, trim: own }) =>
      isNear(bleed.width, trim.width + 6) &&
      isNear(bleed.height, trim.height + 6) &&
      isNear(own.width, trim.width),
  )
  return [
    {
      name: 'press file: ink on black alone',
      figure: facts.isBlackAlone ? 'yes' : 'no',
      passed: facts.isBlackAlone,
    },
    { name: 'press file: bleed box 3 mm beyond the trim', figure: bleeds ? 'yes' : 'no', passed: bleeds },
  ]
}

function navigationGates(structure: PdfStructure, { isTagged, showsTitle }: PdfFacts): Gate[] {
  const { pages, outline, title, author, language } = structure
  const headings = pages.flatMap((page) => page.headings.map(({ text }) => squeeze(text)))
  const listed = outline.map(squeeze)
  const numbers = pages.map(({ label }) => Number(label))
  const links = pages.flatMap((page) => page.links)
  const languages = new Map<string, number>()
  for (const page of pages) {
    for (const [name, count] of page.languages) languages.set(name, (languages.get(name) ?? 0) + count)
  }
  const labelled = numbers.every((number, index) => number === (numbers[0] ?? 0) + index)
  const linked = new Set(links.filter((link) => /^(?:note|call)-\d+$/.test(link)))
  const notes = [...linked].filter((link) => link.startsWith('note-'))
  const isLinkedBack = notes.every((link) => linked.has(link.replace('note', 'call')))
  const hasTargets = pages.every((page) => page.hasTargets)
  return [
    {
      name: 'tagged, title and author given, title shown',
      figure: `${language}`,
      passed: isTagged && showsTitle && title !== '' && author !== '',
    },
    {
      name: 'languages marked',
      figure: [...languages].map(([name, count]) => `${name} ${count}`).join(', '),
      passed: languages.has(language),
    },
    {
      name: 'outline is the headings',
      figure: `${listed.length} of ${headings.length}`,
      passed: listed.join('\n') === headings.join('\n'),
    },
    {
      name: 'page labels count on',
      figure: `${pages[0]?.label ?? ''}–${pages.at(-1)?.label ?? ''}`,
      passed: labelled,
    },
    {
      name: 'calls and notes linked both ways',
      figure: `${notes.length} notes, ${links.length} links`,
      passed: isLinkedBack && hasTargets,
    },
  ]
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= 0.01
}

function differencesOf(expected: string, found: string): number {
  return expected === found ? 0 : 1
}

function squeeze(text: string): string {
  return text.replace(/[\s\u00ad]/gu, '')
}
