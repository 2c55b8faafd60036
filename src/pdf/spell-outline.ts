import { PDFDict, type PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib'
import { comparableText, isDrawnReordered } from '../model/comparable-text.js'

/** The text of a heading as an outline should have it, and as the browser lists it. */
export interface OutlineText {
  written: string
  listed: string
}

const [TITLE, FIRST, NEXT] = [PDFName.of('Title'), PDFName.of('First'), PDFName.of('Next')]

/**
 * Give the entries of the outline the text of their headings as it is written: the browser lists letters as it draws them,
 * from right to left backwards, readings after the characters that they belong to, and, in newer versions, note calls.
 *
 * @param headings  texts of all headings in their order. Where the browser listed another number of them, or an entry lacks
 *                  letters of the heading in its place, it is that of the heading whose listed text has the same letters
 * @see ISO 32000-1, 12.3.3 "Document outline"
 */
export function spellOutline(document: PDFDocument, headings: readonly OutlineText[]): void {
  const entries = listEntries(document)
  const written = new Map(
    headings
      .filter((heading) => heading.written !== heading.listed || isDrawnReordered(heading.written))
      .map((heading) => [comparableText(heading.listed), heading.written]),
  )
  for (const [index, entry] of entries.entries()) {
    const text = entry.get(TITLE)
    if (!(text instanceof PDFHexString || text instanceof PDFString)) continue
    const listed = text.decodeText()
    const inPlace = entries.length === headings.length ? headings[index] : undefined
    const right =
      inPlace && hasLettersOf(listed, inPlace.written) ? inPlace.written : written.get(comparableText(listed))
    if (right !== undefined && comparableText(right) !== '' && right !== listed)
      entry.set(TITLE, PDFHexString.fromText(right.replace(/[ \t\n]+/g, ' ').trim()))
  }
}

/** Whether a text has all the letters of another, in whatever order, and maybe more. */
function hasLettersOf(text: string, other: string): boolean {
  const left = [...comparableText(text)]
  return [...comparableText(other)].every((letter) => {
    const at = left.indexOf(letter)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  })
}

/** List the entries of the outline in the order in which they are read, each before those below it. */
function listEntries(document: PDFDocument): PDFDict[] {
  const found: PDFDict[] = []
  const list = (parent: PDFDict | undefined): void => {
    for (let entry = parent?.lookupMaybe(FIRST, PDFDict); entry; entry = entry.lookupMaybe(NEXT, PDFDict)) {
      found.push(entry)
      list(entry)
    }
  }
  list(document.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict))
  return found
}
