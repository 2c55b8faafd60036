import type { VFile } from 'vfile'
import type { HouseCover } from '../model/house-screen.js'
import type { Place } from '../model/report.js'
import { reportCapped } from '../model/report-capped.js'
import { identifyImage } from '../read/identify-image.js'
import { isWholeImage } from '../read/is-whole-image.js'
import { openInFolder } from '../read/open-in-folder.js'
import { present } from '../read/present.js'
import { reportUnopened } from '../read/report-unopened.js'
import { HOUSE } from './find-journal.js'
import type { WrittenCover } from './screen-schema.js'

const BYTES = 20_000_000
/** What shops and shelves ask for at the least, in pixels. */
const LEAST = 600

/**
 * Read the cover of a journal.
 *
 * @param folder  the journal's; the image is in its `house/`
 * @param place   of the image in `journal.yaml`
 * @param file    gets `invalid-cover`, and why the image cannot be had
 */
export async function readHouseCover(
  { image: name, paper, ink, frame }: WrittenCover,
  folder: string,
  place: Place,
  file: VFile,
): Promise<HouseCover> {
  const cover = present({ paper, ink, frame })
  if (name === undefined) return cover
  const path = `${HOUSE}/${name}`
  const opened = await openInFolder(folder, path, BYTES)
  if ('fault' in opened) {
    if (opened.fault === 'missing') reportCapped(file, 'invalid-cover.missing', { name }, place)
    else reportUnopened({ kind: 'cover', name: path, fault: opened.fault, limit: BYTES }, file, place)
    return cover
  }
  const { bytes } = opened
  const { mediaType, size } = identifyImage(bytes, name) ?? {}
  if (mediaType !== 'image/png' && mediaType !== 'image/jpeg')
    reportCapped(file, 'invalid-cover.type', { name }, place)
  else if (!size || !(await isWholeImage(bytes, mediaType)))
    reportCapped(file, 'invalid-cover.broken', { name }, place)
  else {
    if (Math.min(size.width, size.height) < LEAST)
      reportCapped(file, 'small-cover', { name, ...size, least: LEAST }, place)
    return { ...cover, image: { mediaType, bytes } }
  }
  return cover
}
