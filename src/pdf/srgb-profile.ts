/** The curve of sRGB in samples, as a tag of type `curv` holds it. */
const SAMPLES = 256

/**
 * Make the ICC profile of sRGB, a display profile of matrix and curves, so that the colours of a page are those of a known
 * space.
 *
 * @returns  the same bytes each time
 * @see IEC 61966-2-1, for the curve; ICC.1:2001-04 (version 2), 7 "Profile requirements", for the form
 */
export function srgbProfile(): Uint8Array {
  const curve = Buffer.alloc(12 + 2 * SAMPLES)
  curve.write('curv')
  curve.writeUInt32BE(SAMPLES, 8)
  for (let sample = 0; sample < SAMPLES; sample++)
    curve.writeUInt16BE(Math.round(lightOf(sample / (SAMPLES - 1)) * 65_535), 12 + 2 * sample)
  // The primaries and the white of sRGB, adapted to the white of the connection space, D50.
  const tags: [string, Buffer][] = [
    ['desc', description('sRGB IEC61966-2.1')],
    ['cprt', text('No copyright, use freely')],
    ['wtpt', colour(0.9505, 1, 1.0891)],
    ['rXYZ', colour(0.43607, 0.22249, 0.01392)],
    ['gXYZ', colour(0.38515, 0.71687, 0.09708)],
    ['bXYZ', colour(0.14307, 0.06061, 0.7141)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ]
  const table = Buffer.alloc(4 + 12 * tags.length)
  table.writeUInt32BE(tags.length)
  const places = new Map<Buffer, number>()
  const bodies: Buffer[] = []
  let end = 128 + table.length
  for (const [index, [signature, body]] of tags.entries()) {
    const place = places.get(body) ?? end
    if (place === end) {
      const padded = Buffer.concat([body, Buffer.alloc(-body.length & 3)])
      places.set(body, place)
      bodies.push(padded)
      end += padded.length
    }
    table.write(signature, 4 + 12 * index)
    table.writeUInt32BE(place, 8 + 12 * index)
    table.writeUInt32BE(body.length, 12 + 12 * index)
  }
  return Buffer.concat([header(end), table, ...bodies])
}

function header(size: number): Buffer {
  const bytes = Buffer.alloc(128)
  bytes.writeUInt32BE(size)
  bytes.writeUInt32BE(0x02100000, 8)
  bytes.write('mntrRGB XYZ ', 12)
  // The first of January 2000, as the format asks for a date.
  for (const [index, part] of [2000, 1, 1].entries()) bytes.writeUInt16BE(part, 24 + 2 * index)
  bytes.write('acsp', 36)
  colour(0.9642, 1, 0.8249).copy(bytes, 68, 8)
  return bytes
}

/** Light of a value between 0 and 1. */
function lightOf(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
}

function colour(...components: readonly number[]): Buffer {
  const bytes = Buffer.alloc(20)
  bytes.write('XYZ ')
  for (const [index, component] of components.entries())
    bytes.writeInt32BE(Math.round(component * 65_536), 8 + 4 * index)
  return bytes
}

function text(words: string): Buffer {
  return Buffer.concat([Buffer.from('text\0\0\0\0'), Buffer.from(`${words}\0`)])
}

/** Words in ASCII, and none in other scripts. */
function description(words: string): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(words.length + 1)
  return Buffer.concat([Buffer.from('desc\0\0\0\0'), length, Buffer.from(`${words}\0`), Buffer.alloc(78)])
}
