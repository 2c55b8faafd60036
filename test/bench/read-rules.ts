import { tokens } from '../../src/pdf/content-tokens.js'
import { loadPdf } from '../../src/pdf/load-and-save.js'
import { type Matrix, multiply } from '../../src/pdf/matrix.js'
import { PageContent } from '../../src/pdf/page-content.js'

/** Beyond it a painted area is no rule, in points. */
const THICKEST = 2

/**
 * Read how thick the rules of a PDF are: every filled path that is long and flat, and every stroke.
 *
 * @returns  points, by page
 */
export async function readRules(pdf: Uint8Array): Promise<number[][]> {
  const document = await loadPdf(pdf)
  return document.getPages().map((page) => rulesIn(new PageContent(document, page).text))
}

function rulesIn(content: string): number[] {
  const rules: number[] = []
  const stack: { matrix: Matrix; width: number }[] = []
  let state: { matrix: Matrix; width: number } = { matrix: [1, 0, 0, 1, 0, 0], width: 1 }
  let operands: number[] = []
  let points: [number, number][] = []
  const at = ([x, y]: readonly [number, number]): [number, number] => [
    state.matrix[0] * x + state.matrix[2] * y + state.matrix[4],
    state.matrix[1] * x + state.matrix[3] * y + state.matrix[5],
  ]
  const extents = (): [number, number] => {
    const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
    return [Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys)]
  }
  for (const { token } of tokens(content)) {
    if (/^[-+.\d]/.test(token)) {
      operands.push(Number(token))
      continue
    }
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = operands
    operands = []
    if (token === 'q') stack.push(state)
    else if (token === 'Q') state = stack.pop() ?? state
    else if (token === 'cm') state = { ...state, matrix: multiply(state.matrix, [a, b, c, d, e, f]) }
    else if (token === 'w') state = { ...state, width: a }
    else if (token === 'm' || token === 'l') points.push(at([a, b]))
    else if (token === 'c') points.push(at([a, b]), at([c, d]), at([e, f]))
    else if (token === 're') points.push(at([a, b]), at([a + c, b + d]))
    else if (token === 'n') points = []
    else if (/^[fFBb]\*?$/.test(token) || /^[Ss]$/.test(token)) {
      const [across, down] = extents()
      const flat = Math.min(across, down)
      if (/^[Ss]$/.test(token)) rules.push(state.width * Math.hypot(state.matrix[0], state.matrix[1]))
      else if (flat < THICKEST && Math.max(across, down) > 4 * THICKEST) rules.push(flat)
      points = []
    }
  }
  return rules
}
