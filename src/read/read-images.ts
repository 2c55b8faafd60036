import type { Image as ImageNode, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import type { Image } from '../model/article.js'
import { reportCapped } from '../model/report-capped.js'
import { forbiddenInSvg } from './check-svg.js'
import { identifyImage } from './identify-image.js'
import { openInFolder } from './open-in-folder.js'
import { pathInFolder } from './path-in-folder.js'

const MEGABYTE = 1_000_000
/** Bytes of one image, of one SVG, of all images of an article. */
const IMAGE_BYTES = 20 * MEGABYTE
const SVG_BYTES = 2 * MEGABYTE
const ALL_BYTES = 200 * MEGABYTE
/** Pixels of a side and of the area: twice an A3 page at 600 dpi. */
const SIDE = 12_000
const AREA = 50 * MEGABYTE

/**
 * Read the images of the tree, each once. Later stages have the bytes and never look at the disk.
 *
 * @param tree    the manuscript
 * @param folder  the article's folder, outside of which nothing is read
 * @param file    gets `missing-image`, `path-outside-folder`, `unreadable-file`, `unsupported-image`,
 *                `oversized-image`, `forbidden-markup` (an SVG that could run or fetch)
 * @returns       the good ones, by the address as the tree has it
 */
export async function readImages(
  tree: Root,
  folder: string,
  file: VFile,
): Promise<ReadonlyMap<string, Image>> {
  const nodes = new Map<string, ImageNode>()
  visit(tree, 'image', (node) => {
    if (!nodes.has(node.url)) nodes.set(node.url, node)
  })
  const images = new Map<string, Image>()
  const byPath = new Map<string, Image>()
  let total = 0
  for (const [url, node] of nodes) {
    const image = await readImage(url, node, folder, file)
    if (!image) continue
    const known = byPath.get(image.path) ?? image
    if (known === image) total += image.bytes.length
    if (total > ALL_BYTES) {
      reportCapped(
        file,
        'oversized-image',
        `The images take more than ${ALL_BYTES / MEGABYTE} MB together; make them smaller`,
        node,
      )
      break
    }
    byPath.set(known.path, known)
    images.set(url, known)
  }
  return images
}

async function readImage(
  url: string,
  node: ImageNode,
  folder: string,
  file: VFile,
): Promise<Image | undefined> {
  const name = pathInFolder(url)
  if (name === undefined) {
    const reason = `The image “${url}” lies outside the article's folder; copy it into the folder and write its path from there`
    reportCapped(file, 'path-outside-folder', reason, node)
    return undefined
  }
  const opened = await openInFolder(folder, name, IMAGE_BYTES)
  if ('fault' in opened) {
    reportFault(opened.fault, url, node, file)
    return undefined
  }
  const { bytes } = opened
  const identified = identifyImage(bytes, name)
  if (!identified?.size || !identified.isNamedSo) {
    reportCapped(file, 'unsupported-image', unsupported(url, identified), node)
    return undefined
  }
  const { mediaType, size } = identified
  if (size.width > SIDE || size.height > SIDE || size.width * size.height > AREA) {
    const reason = `The image “${url}” has ${size.width} × ${size.height} pixels; make it at most ${SIDE} a side and ${AREA / MEGABYTE} megapixels`
    reportCapped(file, 'oversized-image', reason, node)
    return undefined
  }
  if (mediaType === 'image/svg+xml' && !isPlainSvg(bytes, url, node, file)) return undefined
  return { path: opened.path, mediaType, ...size, bytes }
}

function reportFault(fault: string, url: string, node: ImageNode, file: VFile): void {
  if (fault === 'missing') {
    reportCapped(
      file,
      'missing-image',
      `The image “${url}” is not in the article's folder; add it, or mend its name`,
      node,
    )
  } else if (fault === 'outside') {
    const reason = `The image “${url}” is a link to a file outside the article's folder; put the file itself there`
    reportCapped(file, 'path-outside-folder', reason, node)
  } else if (fault === 'oversized') {
    const reason = `The image “${url}” has more than ${IMAGE_BYTES / MEGABYTE} MB; make it smaller`
    reportCapped(file, 'oversized-image', reason, node)
  } else {
    const what = fault === 'irregular' ? 'is not a plain file' : 'cannot be read'
    reportCapped(
      file,
      'unreadable-file',
      `The image “${url}” ${what}; put a file that can be read in its place`,
      node,
    )
  }
}

function unsupported(url: string, identified: ReturnType<typeof identifyImage>): string {
  if (!identified) return `The file “${url}” is no image that can be read; use PNG, JPEG, SVG, GIF or WebP`
  if (!identified.size) return `The image “${url}” has no size that can be read; save it anew`
  const kind = identified.mediaType.slice('image/'.length).replace('+xml', '')
  return `The image “${url}” is in truth ${kind.toUpperCase()}; name it .${kind === 'jpeg' ? 'jpg' : kind}`
}

function isPlainSvg(bytes: Uint8Array, url: string, node: ImageNode, file: VFile): boolean {
  if (bytes.length > SVG_BYTES) {
    reportCapped(
      file,
      'oversized-image',
      `The SVG “${url}” has more than ${SVG_BYTES / MEGABYTE} MB; make it simpler`,
      node,
    )
    return false
  }
  let source: string
  try {
    source = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    reportCapped(file, 'unsupported-image', `The SVG “${url}” is not UTF-8; save it as UTF-8`, node)
    return false
  }
  const forbidden = forbiddenInSvg(source)
  if (!forbidden) return true
  reportCapped(
    file,
    'forbidden-markup',
    `The SVG “${url}” has ${forbidden}; save it as a plain SVG without it`,
    node,
  )
  return false
}
