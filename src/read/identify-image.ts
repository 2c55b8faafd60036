import { imageSize } from 'image-size'
import type { Image } from '../model/article.js'

const EXTENSIONS: Record<Image['mediaType'], RegExp> = {
  'image/png': /\.png$/i,
  'image/jpeg': /\.jpe?g$/i,
  'image/gif': /\.gif$/i,
  'image/webp': /\.webp$/i,
  'image/svg+xml': /\.svg$/i,
}

/** Type and size of an image, by its first bytes and its header. */
export interface IdentifiedImage {
  mediaType: Image['mediaType']
  /** Whether the extension of the file agrees. */
  isNamedSo: boolean
  /** In pixels, rotated as its EXIF orientation asks; `undefined` if the header is broken. */
  size: { width: number; height: number } | undefined
}

/**
 * Identify an image by its magic bytes, not by its name.
 *
 * @param bytes  the whole file
 * @param name   its name
 * @returns      `undefined` if it is no image that all editions can show
 */
export function identifyImage(bytes: Uint8Array, name: string): IdentifiedImage | undefined {
  const mediaType = mediaTypeOf(bytes)
  if (!mediaType) return undefined
  return { mediaType, isNamedSo: EXTENSIONS[mediaType].test(name), size: sizeOf(bytes, mediaType) }
}

function mediaTypeOf(bytes: Uint8Array): Image['mediaType'] | undefined {
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png'
  if (start.startsWith('\xff\xd8\xff')) return 'image/jpeg'
  if (/^GIF8[79]a/.test(start)) return 'image/gif'
  if (/^RIFF[\s\S]{4}WEBPVP8/.test(start)) return 'image/webp'
  if (!/^(?:\xef\xbb\xbf)?\s*<(?:\?xml|svg|!--|!doctype\s+svg)/i.test(start)) return undefined
  return Buffer.from(bytes).includes('<svg') ? 'image/svg+xml' : undefined
}

function sizeOf(bytes: Uint8Array, mediaType: Image['mediaType']): IdentifiedImage['size'] {
  try {
    // Of an SVG the opening tag alone: the reader's pattern is slow over much text
    const root = mediaType === 'image/svg+xml' ? Math.max(0, Buffer.from(bytes).indexOf('<svg')) : 0
    const header = mediaType === 'image/svg+xml' ? bytes.subarray(root, root + 4096) : bytes
    const { width, height, orientation = 1 } = imageSize(header)
    if (!(width > 0 && height > 0 && Number.isFinite(width + height))) return undefined
    return orientation > 4 ? { width: height, height: width } : { width, height }
  } catch {
    return undefined
  }
}
