import type { Sayer } from '../messages/say.js'
import { readEpub } from '../verify/read-epub.js'
import { digest } from './digest.js'
import type { PreviewResources, Resource } from './preview-server.js'
import type { BookUpdate } from './preview-update.js'

/**
 * Make the update for a new book.
 *
 * @returns  the update, and the book's files; the same book has the same addresses
 */
export async function describeBook(
  epub: Uint8Array,
  say: Sayer,
): Promise<{ update: BookUpdate; resources: PreviewResources }> {
  const { files, items, spine } = await readEpub(epub)
  const folder = `book/${digest(epub)}`
  const resources = new Map<string, Resource>()
  for (const { path, mediaType } of items) {
    const body = files.get(path)
    if (body) resources.set(`${folder}/${path}`, { contentType: mediaType, body })
  }
  const documents = spine.map((path, index) => ({
    address: `${folder}/${path}`,
    title: say('preview.book-part', { part: index + 1 }),
  }))
  return { update: { documents }, resources }
}
