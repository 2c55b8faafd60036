import { said } from '../../messages/say.js'
import { imageExtensions } from '../../model/article.js'
import { identifyImage } from '../../read/identify-image.js'
import type { Decisions } from '../report/decisions.js'
import type { SourcePlace } from '../source/source-page.js'
import type { Relationship } from './relationships.js'
import type { WordPicture } from './word-document.js'

/**
 * Make a function that takes a picture over into the manuscript's folder, once however often it is shown.
 *
 * A picture of a kind that no edition can show goes into the folder as it is, so that it can be saved anew.
 *
 * @param files     of the archive
 * @param pictures  gets name → bytes
 */
export function takePictures(
  files: ReadonlyMap<string, Uint8Array>,
  pictures: Map<string, Uint8Array>,
  decisions: Decisions,
): (
  relationship: Relationship | undefined,
  alternative: string,
  place: SourcePlace,
) => WordPicture | undefined {
  const taken = new Map<string, Omit<WordPicture, 'alternative'>>()
  return (relationship, alternative, place) => {
    if (!relationship || relationship.isExternal) {
      decisions.note(said('import.picture.linked'), place, 'unsure')
      return undefined
    }
    const path = relationship.target
    const bytes = files.get(path)
    if (!bytes) {
      decisions.note(said('import.picture.missing', { path }), place, 'unsure')
      return undefined
    }
    const known = taken.get(path)
    const extension = /\.(\w{1,5})$/.exec(path)?.[1]?.toLowerCase() ?? 'bin'
    const mediaType = identifyImage(bytes, path)?.mediaType
    const picture = known ?? {
      file: `figure-${taken.size + 1}.${mediaType ? imageExtensions[mediaType] : extension}`,
      isUsable: mediaType !== undefined,
    }
    taken.set(path, picture)
    pictures.set(picture.file, bytes)
    if (!known && !picture.isUsable) {
      const decided = said('import.picture.kind', { kind: extension.toUpperCase(), file: picture.file })
      decisions.note(decided, place, 'unsure')
    }
    return { ...picture, alternative }
  }
}
