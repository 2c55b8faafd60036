/**
 * Make a test whether a legacy encoding of two bytes has a character. Typefaces for a language have all of its encoding.
 *
 * @param encoding  as `TextDecoder` names it
 * @see WHATWG Encoding Standard, "Legacy multi-byte encodings"
 */
export function charactersOfEncoding(encoding: 'big5' | 'euc-kr'): (character: string) => boolean {
  let known: ReadonlySet<string> | undefined
  return (character) => {
    known ??= readCharacters(new TextDecoder(encoding))
    return known.has(character)
  }
}

function readCharacters(decoder: TextDecoder): Set<string> {
  const characters = new Set<string>()
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const [character = '', ...others] = decoder.decode(new Uint8Array([lead, trail]))
      if (others.length === 0 && character !== '\ufffd') characters.add(character)
    }
  }
  return characters
}
