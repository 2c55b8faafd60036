import { createInflate } from 'node:zlib'
import type { Image } from '../model/article.js'

/** Types of raster images. */
type RasterType = Exclude<Image['mediaType'], 'image/svg+xml'>

/**
 * Whether the data of an image is complete and valid as far as its format can tell: browsers and reading systems draw
 * part of a broken image, such as half a map, without a message.
 *
 * @param bytes      the whole file, whose header has been read
 * @param mediaType  what it is
 */
export async function isWholeImage(bytes: Uint8Array, mediaType: RasterType): Promise<boolean> {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  if (mediaType === 'image/png') return isWholePng(data)
  if (mediaType === 'image/jpeg') return isWholeJpeg(data)
  if (mediaType === 'image/gif') return isWholeGif(data)
  return isWholeWebp(data)
}

/**
 * Check the checksum of every chunk, the last chunk, and the amount of image data.
 *
 * @see PNG (Third Edition), 5 "Datastream structure"
 */
async function isWholePng(data: Buffer): Promise<boolean> {
  const parts: Buffer[] = []
  let header: Buffer | undefined
  for (let at = 8; at + 12 <= data.length; ) {
    const end = at + 12 + data.readUInt32BE(at)
    if (end > data.length || crc32(data.subarray(at + 4, end - 4)) !== data.readUInt32BE(end - 4))
      return false
    const type = data.toString('latin1', at + 4, at + 8)
    const content = data.subarray(at + 8, end - 4)
    if (type === 'IHDR') header = content
    if (type === 'IDAT') parts.push(content)
    if (type === 'IEND') return header !== undefined && inflatesTo(parts, pngBytes(header))
    at = end
  }
  return false
}

/** The bytes of all lines before compression, each with its filter's; those of an interlaced image are more. */
function pngBytes(header: Buffer): number {
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)]
  const [depth = 8, colour = 0] = [header[8], header[9]]
  const channels = { 2: 3, 4: 2, 6: 4 }[colour] ?? 1
  return height * (1 + Math.ceil((width * channels * depth) / 8))
}

function inflatesTo(parts: readonly Buffer[], size: number): Promise<boolean> {
  return new Promise((resolve) => {
    let inflated = 0
    const stream = createInflate()
    stream.on('data', (chunk: Buffer) => {
      inflated += chunk.length
      // More data than an image of this size has is meant to exhaust the memory.
      if (inflated > 2 * size + 65_536) stream.destroy()
    })
    stream.on('error', () => resolve(false))
    stream.on('close', () => resolve(inflated >= size))
    for (const part of parts) stream.write(part)
    stream.end()
  })
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
  return value
})

/** @see PNG (Third Edition), Annex D "Sample CRC implementation" */
function crc32(data: Uint8Array): number {
  let value = 0xffffffff
  for (const byte of data) value = (CRC_TABLE[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8)
  return (value ^ 0xffffffff) >>> 0
}

/**
 * Check the segments up to the image data, and its end marker.
 *
 * @see ITU-T T.81, Annex B "Compressed data formats"
 */
function isWholeJpeg(data: Buffer): boolean {
  let hasFrame = false
  for (let at = 2; at + 4 <= data.length; ) {
    if (data[at] !== 0xff) return false
    const marker = data[at + 1] ?? 0
    if (marker === 0xff) {
      at++
      continue
    }
    if (marker === 0xd9) return hasFrame
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) hasFrame = true
    const length = data.readUInt16BE(at + 2)
    if (length < 2) return false
    if (marker === 0xda) {
      const isHeaderSound = length === 6 + 2 * (data[at + 4] ?? 0)
      return hasFrame && isHeaderSound && data.indexOf(END_OF_IMAGE, at + 2 + length) !== -1
    }
    at += 2 + length
  }
  return false
}

/** No image data has these two bytes: after 0xff it has 0, or the mark of a restart. */
const END_OF_IMAGE = Buffer.from([0xff, 0xd9])

/**
 * Check for at least one image with all its data.
 *
 * @see GIF89a, 15 "Data Sub-blocks", 20 "Image Descriptor"
 */
function isWholeGif(data: Buffer): boolean {
  const tableOf = (packed: number): number => (packed & 0x80 ? 3 * 2 ** ((packed & 7) + 1) : 0)
  let at = 13 + tableOf(data[10] ?? 0)
  while (at < data.length) {
    const kind = data[at]
    if (kind !== 0x21 && kind !== 0x2c) return false
    const start = kind === 0x21 ? at + 2 : at + 11 + tableOf(data[at + 9] ?? 0)
    let block = start
    while ((data[block] ?? 0) > 0) block += 1 + (data[block] ?? 0)
    if (block >= data.length) return false
    if (kind === 0x2c) return true
    at = block + 1
  }
  return false
}

/**
 * Check the length of the container, and for image data in it.
 *
 * @see RFC 9649, 2 "WebP Container Specification"
 */
function isWholeWebp(data: Buffer): boolean {
  const end = 8 + data.readUInt32LE(4)
  if (end > data.length + 1) return false
  let hasImage = false
  for (let at = 12; at + 8 <= Math.min(end, data.length); ) {
    const size = data.readUInt32LE(at + 4)
    if (at + 8 + size > data.length) return false
    if (/^(?:VP8 |VP8L|ANMF)$/.test(data.toString('latin1', at, at + 4))) hasImage = true
    at += 8 + size + (size % 2)
  }
  return hasImage
}
