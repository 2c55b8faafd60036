import type { VFile } from 'vfile'
import type { CoverImage } from '../model/cover-image.js'
import type { Place } from '../model/report.js'
import { reportCapped } from '../model/report-capped.js'
import { identifyImage } from './identify-image.js'
import { isWholeImage } from './is-whole-image.js'
import { openInFolder } from './open-in-folder.js'
import { reportUnopened } from './report-unopened.js'

const BYTES = 20_000_000
/** What shops and shelves ask for at the least, in pixels. */
const LEAST = 600

/**
 * Read the image of a cover.
 *
 * @param path    of the image in the folder
 * @param folder  of the journal or the issue
 * @param place   where the settings name it
 * @param file    of the settings; gets `invalid-cover`, and why the image cannot be had
 * @returns       `undefined` where it cannot be used
 */
export async function readCoverImage(
  path: string,
  folder: string,
  place: Place,
  file: VFile,
): Promise<CoverImage | undefined> {
  const opened = await openInFolder(folder, path, BYTES)
  if ('fault' in opened) {
    if (opened.fault === 'missing') reportCapped(file, 'invalid-cover.missing', { name: path }, place)
    else reportUnopened({ kind: 'cover', name: path, fault: opened.fault, limit: BYTES }, file, place)
    return undefined
  }
  const { bytes } = opened
  const { mediaType, size } = identifyImage(bytes, path) ?? {}
  if (mediaType !== 'image/png' && mediaType !== 'image/jpeg')
    reportCapped(file, 'invalid-cover.type', { name: path }, place)
  else if (!size || !(await isWholeImage(bytes, mediaType)))
    reportCapped(file, 'invalid-cover.broken', { name: path }, place)
  else {
    if (Math.min(size.width, size.height) < LEAST)
      reportCapped(file, 'small-cover', { name: path, ...size, least: LEAST }, place)
    return { mediaType, bytes }
  }
  return undefined
}
