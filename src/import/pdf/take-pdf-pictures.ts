import { said } from '../../messages/say.js'
import type { GlyphPage } from '../../pdf/read-pdf-glyphs.js'
import type { PdfPicture } from '../../pdf/read-pdf-picture.js'
import type { Decisions } from '../report/decisions.js'
import type { SourcePlace } from '../source/source-page.js'
import { encodePng } from './encode-png.js'

/** A picture of a page that is in the manuscript's folder. */
export interface PlacedPicture extends Omit<PdfPicture, 'read' | 'id'> {
  file: string
}

/** A picture that covers so much of a page is the scan under its text. */
const WHOLE_PAGE = 0.8
/** What is smaller, in points, is no figure: a sign, a rule, a dot. */
const SMALLEST = 24
/** An article's limits (`read-images.ts`). */
const MOST_PIXELS = 50_000_000
const LONGEST_SIDE = 12_000

/**
 * Take the pictures of a page over into the manuscript's folder, one that is drawn on several pages once.
 *
 * @param files      gets name → PNG
 * @param taken      name in the PDF → name in the folder, kept from page to page
 * @param decisions  gets each picture, those that are left out, too
 */
export async function takePdfPictures(
  page: GlyphPage,
  place: SourcePlace,
  files: Map<string, Uint8Array>,
  taken: Map<string, string>,
  decisions: Decisions,
): Promise<PlacedPicture[]> {
  const placed: PlacedPicture[] = []
  for (const picture of page.pictures) {
    const { id, read, ...box } = picture
    const [width, height] = [box.right - box.x, box.bottom - box.top]
    if (width < SMALLEST || height < SMALLEST) {
      decisions.note(said('import.picture.small'), place, 'likely')
      continue
    }
    if (width * height > page.width * page.height * WHOLE_PAGE) {
      decisions.note(said('import.picture.whole-page'), place, 'likely')
      continue
    }
    // A logo or an ornament of all pages is in the folder once, and where it was first
    if (id.startsWith('g_') && taken.has(id)) continue
    const image = await read()
    const isUsable =
      image &&
      Math.max(image.width, image.height) <= LONGEST_SIDE &&
      image.width * image.height <= MOST_PIXELS
    if (!isUsable) {
      decisions.note(said('import.picture.unreadable'), place, 'unsure')
      continue
    }
    const file = `figure-${files.size + 1}.png`
    files.set(file, encodePng(image))
    if (id) taken.set(id, file)
    decisions.note(said('import.picture.taken', { file }), place, 'likely')
    placed.push({ ...box, file })
  }
  return placed
}
