import { createHash } from 'node:crypto'
import type { PublicationFront } from '../../model/publication.js'

/** The namespace for names that are URLs, in which kiyo's own namespace is made. */
const URL_NAMESPACE = '6ba7b811-9dad-11d1-80b4-00c04fd430c8'
const KIYO_NAMESPACE = uuidOf(URL_NAMESPACE, 'https://kiyo.invalid/article')

/**
 * The identifier of a publication's EPUB: the same for every build of it, another for another publication.
 *
 * It is made from the DOI, or where there is none from title, subtitle and authors; nothing else of the publication, of
 * the folder or of the build changes it. It is not the DOI itself, which is that of all its editions.
 *
 * @returns  `urn:uuid:` and a name-based UUID (version 5)
 * @see RFC 9562, 5.5 "UUID Version 5"
 * @see EPUB 3.3, 5.5.3.1 "The dc:identifier element"
 */
export function publicationIdentifier({ doi, title, subtitle, authors }: PublicationFront): string {
  // DOIs are the same in capitals and in small letters.
  const name = doi
    ? ['doi', doi.toLowerCase()]
    : ['title', title, subtitle ?? '', ...authors.map(({ name }) => name)]
  return `urn:uuid:${uuidOf(KIYO_NAMESPACE, JSON.stringify(name))}`
}

function uuidOf(namespace: string, name: string): string {
  const bytes = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(name)
    .digest()
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    '-',
  )
}
