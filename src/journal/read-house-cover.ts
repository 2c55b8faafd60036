import type { VFile } from 'vfile'
import type { HouseCover } from '../model/house-screen.js'
import type { Place } from '../model/report.js'
import { present } from '../read/present.js'
import { readCoverImage } from '../read/read-cover-image.js'
import { HOUSE } from './find-journal.js'
import type { WrittenCover } from './screen-schema.js'

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
  const image = name === undefined ? undefined : await readCoverImage(`${HOUSE}/${name}`, folder, place, file)
  return present({ image, paper, ink, frame })
}
