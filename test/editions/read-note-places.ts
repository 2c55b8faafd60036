import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber } from '@cantoo/pdf-lib'

/** Where something stands in a PDF. */
export interface Place {
  /** From 0. */
  page: number
  /** Upper edge in points from the sheet's lower edge. */
  y: number
}

export interface NotePlaces {
  /** Links to notes, in the order in which they stand in the file. */
  calls: { note: number; place: Place }[]
  /** What the links lead to. */
  notes: Map<number, Place>
}

/**
 * Calls and notes as the PDF's own links and named places give them: a witness that knows nothing of kiyo's survey of
 * the pages.
 */
export async function readNotePlaces(pdf: Uint8Array): Promise<NotePlaces> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false })
  const pages = document.getPages()
  const places: NotePlaces = { calls: [], notes: new Map() }
  const names = document.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict)
  for (const [name, value] of names?.entries() ?? []) {
    const number = numberOf(name)
    const place = document.context.lookup(value)
    if (number === undefined || !(place instanceof PDFArray)) continue
    const page = pages.findIndex(({ ref }) => ref === place.get(0))
    places.notes.set(number, { page, y: numberAt(place, 3) })
  }
  for (const [page, { node }] of pages.entries()) {
    for (const reference of node.Annots()?.asArray() ?? []) {
      const link = document.context.lookup(reference, PDFDict)
      const name = link.get(PDFName.of('Dest'))
      const note = name instanceof PDFName ? numberOf(name) : undefined
      const rectangle = link.lookupMaybe(PDFName.of('Rect'), PDFArray)
      if (note === undefined || !rectangle) continue
      const y = numberAt(rectangle, 3)
      const last = places.calls.at(-1)
      // A call whose signs are spaced one by one is a link in two parts.
      if (last?.note === note && last.place.page === page && Math.abs(last.place.y - y) < 1) continue
      places.calls.push({ note, place: { page, y } })
    }
  }
  return places
}

function numberOf(name: PDFName): number | undefined {
  const digits = /^note-(\d+)$/.exec(name.decodeText())?.[1]
  return digits === undefined ? undefined : Number(digits)
}

function numberAt(array: PDFArray, index: number): number {
  const value = array.lookup(index)
  return value instanceof PDFNumber ? value.asNumber() : Number.NaN
}
