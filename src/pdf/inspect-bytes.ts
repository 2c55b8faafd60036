import type { Clause } from './clause.js'

/** An object: its number, what it is up to the bytes of a stream or its end. */
const OBJECT = /\d+ \d+ obj\b/g
const STREAM_OR_END = />>\s*stream(\r?\n)|\bendobj\b/g

/**
 * Check a file as bytes: that it says at its very beginning what it is, is taken for no text, has nothing after its end, and
 * that each stream is as long as it says.
 *
 * @see ISO 19005-2, 6.1.2 "File header", 6.1.3 "File trailer", 6.1.7.1 "Stream objects, general"
 */
export function inspectBytes(file: Uint8Array): Clause<'bytes'> {
  const text = Buffer.from(file.buffer, file.byteOffset, file.byteLength).toString('latin1')
  const sayings = [
    /^%PDF-1\.[0-7][\r\n]/.test(text),
    /^%PDF-[^\r\n]*\r?\n%[\x80-\xff]{4}/.test(text),
    /%%EOF(?:\r?\n|\r)?$/.test(text),
    ...streamLengths(text),
  ]
  return { id: 'bytes', count: sayings.filter((is) => is).length, all: sayings.length }
}

/** Of each stream, whether it ends where it says. What is in a stream is passed over, as it may look like anything. */
function streamLengths(text: string): boolean[] {
  const lengths: boolean[] = []
  OBJECT.lastIndex = 0
  for (let object = OBJECT.exec(text); object; object = OBJECT.exec(text)) {
    STREAM_OR_END.lastIndex = OBJECT.lastIndex
    const found = STREAM_OR_END.exec(text)
    if (!found) break
    OBJECT.lastIndex = STREAM_OR_END.lastIndex
    if (found[1] === undefined) continue
    const length = /\/Length (\d+)(?! \d+ R)/.exec(text.slice(object.index, found.index))?.[1]
    const end = STREAM_OR_END.lastIndex + Number(length ?? Number.NaN)
    const isRight = length !== undefined && /^\r?\n?endstream\b/.test(text.slice(end, end + 12))
    lengths.push(isRight)
    if (isRight) OBJECT.lastIndex = end
  }
  return lengths
}
