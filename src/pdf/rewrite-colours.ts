import { tokens } from './content-tokens.js'

const COMPONENTS: Readonly<Record<string, number>> = { g: 1, G: 1, rg: 3, RG: 3, k: 4, K: 4 }
const NOT_REWRITTEN = new Set(['cs', 'CS', 'sc', 'SC', 'scn', 'SCN', 'sh'])

/**
 * Rewrite the colours of a content stream as tints of black of equal darkness.
 *
 * @param content  the stream's operators
 * @returns        the stream with `k` and `K` only, and the operators for colour that could not be rewritten
 * @see ISO 32000-1, 8.6.8 "Colour operators"
 */
export function rewriteColours(content: string): { content: string; leftOver: string[] } {
  const leftOver: string[] = []
  let result = ''
  let copied = 0
  const operands: { value: number; index: number }[] = []
  for (const { token, start: index, end } of tokens(content)) {
    const value = Number(token)
    if (!Number.isNaN(value)) {
      operands.push({ value, index })
      continue
    }
    const count = COMPONENTS[token]
    const colour = count ? operands.slice(-count) : []
    const start = colour[0]?.index
    if (count !== undefined && colour.length === count && start !== undefined) {
      const black = blackOf(colour.map((component) => component.value))
      result += `${content.slice(copied, start)}0 0 0 ${black} ${token === token.toUpperCase() ? 'K' : 'k'}`
      copied = end
    } else if (NOT_REWRITTEN.has(token)) leftOver.push(token)
    operands.length = 0
  }
  return { content: result + content.slice(copied), leftOver }
}

/** Get the tint of black that is as dark as a colour in gray, RGB or CMYK. */
function blackOf(colour: readonly number[]): string {
  const [first = 0, second = 0, third = 0, fourth = 0] = colour
  const lightOf = (red: number, green: number, blue: number): number =>
    0.299 * red + 0.587 * green + 0.114 * blue
  const light =
    colour.length === 1
      ? first
      : colour.length === 3
        ? lightOf(first, second, third)
        : lightOf(1 - first, 1 - second, 1 - third) * (1 - fourth)
  return String(Math.round((1 - light) * 10_000) / 10_000)
}
