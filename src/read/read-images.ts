import type { Image as ImageNode, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import type { Image } from '../model/article.js'
import { reportCapped } from '../model/report-capped.js'
import { forbiddenInSvg, readSvg, withoutDoctype } from './check-svg.js'
import { identifyImage } from './identify-image.js'
import { isWholeImage } from './is-whole-image.js'
import { openInFolder } from './open-in-folder.js'
import { pathInFolder } from './path-in-folder.js'
import { reportUnopened } from './report-unopened.js'

const MEGABYTE = 1_000_000
/** Bytes of one image, of one SVG, of all images of an article. */
const IMAGE_BYTES = 20 * MEGABYTE
const SVG_BYTES = 2 * MEGABYTE
const ALL_BYTES = 200 * MEGABYTE
/** Pixels of a side and of the area: twice an A3 page at 600 dpi. */
const SIDE = 12_000
const AREA = 50 * MEGABYTE

/**
 * Read the images of the tree, each once. Later stages get the bytes and do not read files.
 *
 * @param tree    the manuscript
 * @param folder  the article's folder, outside of which nothing is read
 * @param file    takes `missing-image`, `path-outside-folder`, `unreadable-file`, `unsupported-image`,
 *                `oversized-image`, `forbidden-markup` (an SVG that could run or fetch)
 * @returns       the valid images, by their address in the tree
 */
export async function readImages(
  tree: Root,
  folder: string,
  file: VFile,
): Promise<ReadonlyMap<string, Image>> {
  const nodes = new Map<string, ImageNode>()
  visit(tree, 'image', (node) => {
    // A file has no query and no fragment: these are signs of its name.
    node.url = node.url.replace(/[#?]/g, encodeURIComponent)
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
      reportCapped(file, 'oversized-image.together', { megabytes: ALL_BYTES / MEGABYTE }, node)
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
  const opened = await openImage(url, folder)
  if ('fault' in opened) {
    const name = url.replaceAll('%23', '#').replaceAll('%3F', '?')
    reportUnopened({ kind: 'image', name, fault: opened.fault, limit: IMAGE_BYTES }, file, node)
    return undefined
  }
  let { bytes } = opened
  const identified = identifyImage(bytes, pathInFolder(url) ?? url)
  if (!identified?.size || !identified.isNamedSo) {
    reportUnsupported(url, identified, node, file)
    return undefined
  }
  const { mediaType, size } = identified
  let hasText = false
  if (size.width > SIDE || size.height > SIDE || size.width * size.height > AREA) {
    const most = { side: SIDE, megapixels: AREA / MEGABYTE }
    reportCapped(file, 'oversized-image.pixels', { name: url, ...size, ...most }, node)
    return undefined
  }
  if (mediaType === 'image/svg+xml') {
    const svg = readPlainSvg(bytes, url, node, file)
    if (!svg) return undefined
    ;({ bytes, hasText } = svg)
  } else if (!(await isWholeImage(bytes, mediaType))) {
    reportCapped(file, 'unsupported-image.broken', { name: url }, node)
    return undefined
  }
  return {
    path: opened.path,
    mediaType,
    ...size,
    bytes,
    ...(hasText ? { hasText } : {}),
    ...(node.position ? { place: node.position } : {}),
  }
}

/** Open an image by its address, or by its name where that has a percent sign of its own. */
async function openImage(url: string, folder: string): ReturnType<typeof openInFolder> {
  const opened = await openInFolder(folder, url, IMAGE_BYTES)
  if (!('fault' in opened) || !url.includes('%')) return opened
  const byName = await openInFolder(folder, url.replace(/%(?!23|3F)/g, '%25'), IMAGE_BYTES)
  return 'fault' in byName ? opened : byName
}

function reportUnsupported(
  name: string,
  identified: ReturnType<typeof identifyImage>,
  node: ImageNode,
  file: VFile,
): void {
  if (!identified) reportCapped(file, 'unsupported-image.kind', { name }, node)
  else if (!identified.size) reportCapped(file, 'unsupported-image.size', { name }, node)
  else {
    const kind = identified.mediaType.slice('image/'.length).replace('+xml', '')
    const extension = kind === 'jpeg' ? 'jpg' : kind
    reportCapped(file, 'unsupported-image.name', { name, format: kind.toUpperCase(), extension }, node)
  }
}

/** Read an SVG that can neither run nor fetch; another is told. */
function readPlainSvg(
  bytes: Uint8Array,
  url: string,
  node: ImageNode,
  file: VFile,
): { bytes: Uint8Array; hasText: boolean } | undefined {
  if (bytes.length > SVG_BYTES) {
    reportCapped(file, 'oversized-image.svg', { name: url, megabytes: SVG_BYTES / MEGABYTE }, node)
    return undefined
  }
  let source: string
  try {
    source = withoutDoctype(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    reportCapped(file, 'unsupported-image.encoding', { name: url }, node)
    return undefined
  }
  const forbidden = forbiddenInSvg(source)
  if (forbidden) {
    reportCapped(file, 'forbidden-markup.svg', { name: url, part: forbidden }, node)
    return undefined
  }
  const svg = readSvg(source)
  if ('hasText' in svg) return { ...svg, bytes: new TextEncoder().encode(source) }
  if (svg.fault === 'namespace') reportCapped(file, 'unsupported-image.svg-namespace', { name: url }, node)
  else reportCapped(file, 'unsupported-image.broken-svg', { name: url, ...svg.fault }, node)
  return undefined
}
