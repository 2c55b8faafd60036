/** Punctuation that Markdown or kiyo's additions would read, each where it would. */
const INLINE: readonly RegExp[] = [
  /[\\*`]/g,
  /_/g,
  /<(?=[\p{L}/!?])/gu,
  /&(?=#?\w{1,31};)/g,
  /~(?=~)/g,
  // A brace that closes without a bar is one; another run may have the bar
  /\{(?![^{}|]*\})/g,
  /@(?=[\p{L}\p{N}_{])/gu,
  // The end of a link and not its beginning, which may be in another run
  /\[(?=\^)|\[(?=[^\]]*\][:[])|\](?=\()|\^(?=\[)/g,
  /:(?=[a-zA-Z][\w-]*[[{])/g,
]
const AT_START = /^(?:#{1,6}(?=\s)|>|[-+](?=\s)|:(?=\s)|\||={2,}|-{3,}|:{2,})/
const NUMBER_AT_START = /^(\d{1,9})([.)])(?=\s|$)/

/**
 * Write a text so that Markdown reads it back as it is.
 *
 * @param text     one run of plain text
 * @param isStart  it begins a block
 */
export function escapeMarkdown(text: string, isStart: boolean): string {
  let escaped = text.replace(INLINE[0] as RegExp, '\\$&')
  for (const sign of INLINE.slice(1)) escaped = escaped.replace(sign, '\\$&')
  if (!isStart) return escaped
  return escaped.replace(AT_START, '\\$&').replace(NUMBER_AT_START, '$1\\$2')
}
