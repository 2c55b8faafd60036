import { crc32, deflateSync } from 'node:zlib'
import type { PixelImage } from '../../pdf/read-pdf-picture.js'

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
/** Bits of a channel, type of colour, and bits of a pixel. */
const FORMATS = {
  bits: { depth: 1, colour: 0, bits: 1 },
  rgb: { depth: 8, colour: 2, bits: 24 },
  rgba: { depth: 8, colour: 6, bits: 32 },
} as const

/**
 * Write pixels as PNG.
 *
 * @see ISO/IEC 15948, 11 "Chunk specifications"
 */
export function encodePng({ width, height, kind, data }: PixelImage): Uint8Array {
  const { depth, colour, bits } = FORMATS[kind]
  const stride = Math.ceil((width * bits) / 8)
  const lines = Buffer.alloc((stride + 1) * height)
  for (let row = 0; row < height; row++) {
    // The byte before each line says that it is not filtered
    lines.set(data.subarray(row * stride, (row + 1) * stride), row * (stride + 1) + 1)
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([depth, colour], 8)
  return Buffer.concat([
    Buffer.from(SIGNATURE),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(lines)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const whole = Buffer.alloc(body.length + 8)
  whole.writeUInt32BE(content.length, 0)
  whole.set(body, 4)
  whole.writeUInt32BE(crc32(body), body.length + 4)
  return whole
}
