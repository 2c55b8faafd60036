import type { Sayer } from '../messages/say.js'
import { imageExtensions } from '../model/article.js'
import type { Publication } from '../model/publication.js'
import type { ShownPages } from '../model/shown-pages.js'
import type { TextPlace } from '../model/text-place.js'
import { type Alignments, alignSource } from '../proofread/findings/align-source.js'
import { blockFinder } from '../proofread/findings/block-finder.js'
import type { ProofArticle } from '../proofread/findings/proof-article.js'
import { sourceFileOf } from '../proofread/findings/source-file-of.js'
import { digest } from './digest.js'
import type { PreviewResources, Resource } from './preview-server.js'
import type { LineShown, PageShown, PagesUpdate } from './preview-update.js'

/**
 * Make the update for new pages.
 *
 * @param alignments  of lines with the source, from update to update
 * @returns           the update, and the fonts and images that it names
 */
export function describePages(
  { front, articles }: Publication,
  proofs: readonly ProofArticle[],
  shown: ShownPages,
  say: Sayer,
  alignments?: Alignments,
): { update: PagesUpdate; resources: PreviewResources } {
  const resources = new Map<string, Resource>()
  const faces = shown.typefaces.map(({ family, weight, style, range, bytes }) => {
    const address = `fonts/${digest(bytes)}.ttf`
    resources.set(address, { contentType: 'font/ttf', body: bytes })
    return {
      family,
      descriptors: { weight: String(weight), style, ...(range ? { unicodeRange: range } : {}) },
      address,
    }
  })
  const images: Record<string, string> = {}
  for (const [source, { bytes, mediaType }] of articles.flatMap(({ article }) => [...article.images])) {
    const address = `images/${digest(bytes)}.${imageExtensions[mediaType]}`
    resources.set(address, { contentType: mediaType, body: bytes })
    images[source] = address
  }
  const { title, lang } = front
  const { size, format, css } = shown
  return {
    update: {
      title,
      documentTitle: say('preview.document-title', { title }),
      lang,
      size,
      format,
      css,
      faces,
      images,
      pages: pagesOf(proofs, shown, images, say, alignments),
    },
    resources,
  }
}

function pagesOf(
  proofs: readonly ProofArticle[],
  shown: ShownPages,
  images: Readonly<Record<string, string>>,
  say: Sayer,
  alignments: Alignments | undefined,
): PageShown[] {
  const finders = proofs.map((proof) => lineFinder(proof, alignments))
  const addresses = Object.entries(images)
  return shown.pages.map(({ number, html, css, start, text, lines }) => ({
    number,
    // What is made around the articles of an issue has no numbers, and its pages those before and after theirs.
    label: start.article < 0 ? say('preview.page-around') : say('preview.page', { page: number }),
    file: sourceFileOf(proofs, start.article),
    ...(css === undefined ? {} : { css }),
    // A page with another image is a different page, though its HTML is the same.
    key: digest((css ?? '') + html + addresses.filter(([source]) => html.includes(source)).join()),
    html,
    start,
    text,
    lines: lines.map(({ box, place }): LineShown => {
      const source = finders[place.article]?.(place)
      return { box, place, ...(source ? { source } : {}) }
    }),
  }))
}

/** Make a function that finds the line of `article.md` for a place of the text. */
function lineFinder(
  { blocks, source }: ProofArticle,
  alignments: Alignments | undefined,
): (place: TextPlace) => number | undefined {
  const pointOf = alignSource(source, alignments)
  const blockAt = blockFinder(blocks)
  return (place) => {
    const block = blockAt(place)
    return block && pointOf(block, place.offset - block.place.offset)?.line
  }
}
