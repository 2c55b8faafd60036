/** The parts of an encoding that every decoder has alike: bytes of a character's row and cell. */
const ROWS: Readonly<Record<'big5' | 'euc-kr', (lead: number, trail: number) => boolean>> = {
  // Without the rows for users, which hold HKSCS in the Encoding Standard and private characters in ICU.
  big5: (lead, trail) => lead <= 0xc5 || (lead === 0xc6 && trail <= 0x7e) || (lead >= 0xc9 && lead <= 0xf9),
  // KS X 1001, without what Windows adds beside it in the Encoding Standard.
  'euc-kr': (_lead, trail) => trail >= 0xa1,
}

/**
 * Make a test whether a legacy encoding of two bytes has a character. Typefaces for a language have all of its encoding.
 *
 * The decoder of Node is ICU's and differs from that of the Encoding Standard: it gives private characters in the rows for
 * users. Only what both have is asked of it.
 *
 * @param encoding  as `TextDecoder` names it
 * @see WHATWG Encoding Standard, "Legacy multi-byte encodings"; ICU, "Conversion data"
 */
export function charactersOfEncoding(encoding: 'big5' | 'euc-kr'): (character: string) => boolean {
  let known: ReadonlySet<string> | undefined
  return (character) => {
    known ??= readCharacters(new TextDecoder(encoding), ROWS[encoding])
    return known.has(character)
  }
}

function readCharacters(
  decoder: TextDecoder,
  isOfAll: (lead: number, trail: number) => boolean,
): Set<string> {
  const characters = new Set<string>()
  for (let lead = 0xa1; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (!isOfAll(lead, trail)) continue
      const [character = '', ...others] = decoder.decode(new Uint8Array([lead, trail]))
      if (others.length === 0 && !/[\p{Co}\ufffd]/u.test(character)) characters.add(character)
    }
  }
  return characters
}
