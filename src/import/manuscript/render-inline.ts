import { escapeMarkdown } from './escape-markdown.js'

const TOKEN =
  /([\ufdd0-\ufdd2])([^\ufdd3]*)\ufdd3|\ufdd4([^\ufdd5]*)\ufdd5([^\ufdd6]*)\ufdd6|([\ufdd7\ufdd8\ufddb\ufddc])|[\ufdd9\ufdda]/g
const WRITTEN: Readonly<Record<string, string>> = {
  '\ufdd7': '*',
  '\ufdd8': '*',
  '\ufddb': '**',
  '\ufddc': '**',
}

/**
 * Write a text with marks as Markdown: page marks, calls, readings and emphasis. Marks of decisions stay, for the report.
 *
 * @param text  of one block
 */
export function renderInline(text: string): string {
  let written = ''
  let from = 0
  const plain = (part: string): string => escapeMarkdown(part, written.replace(/\ufdd2\d+\ufdd3/g, '') === '')
  for (const match of text.matchAll(TOKEN)) {
    written += plain(text.slice(from, match.index))
    const [whole, kind, value, base, reading, sign] = match
    if (kind === '\ufdd0') written += `:page[${value}]`
    else if (kind === '\ufdd1') written += `[^${value}]`
    else if (kind) written += whole
    else if (base !== undefined) written += `{${escapeMarkdown(base, false)}|${reading}}`
    else if (sign) written += WRITTEN[sign] ?? ''
    from = match.index + whole.length
  }
  return written + plain(text.slice(from))
}
