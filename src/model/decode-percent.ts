/**
 * Decode what is written with percent signs, as in addresses: `%E6%B8%AF` is 港.
 *
 * @param text  as it is written; one that is no such encoding, `100%.png`, is a name and stays as it is
 * @see RFC 3986, 2.1 "Percent-Encoding"
 */
export function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
