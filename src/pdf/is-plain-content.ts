import { PDFDict, type PDFDocument, PDFName, type PDFPage } from '@cantoo/pdf-lib'
import { tokens } from './content-tokens.js'
import { isNumberWithinLimits } from './is-number-within-limits.js'
import type { PageContent } from './page-content.js'

/** All operators. @see ISO 32000-1, Annex A "Operator Summary" */
const OPERATORS = new Set(
  (
    'b B b* B* BDC BI BMC BT BX c cm CS cs d d0 d1 Do DP EI EMC ET EX f F f* G g gs h i ID j J K k l m M MP n q Q re RG rg ' +
    'ri s S sc SC scn SCN sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y \' "'
  ).split(' '),
)

/** The resources that the last operand of an operator names. */
const RESOURCES: Readonly<Record<string, string>> = {
  Do: 'XObject',
  gs: 'ExtGState',
  sh: 'Shading',
  scn: 'Pattern',
  SCN: 'Pattern',
  cs: 'ColorSpace',
  CS: 'ColorSpace',
  BDC: 'Properties',
}

const BUILT_IN_SPACES = /^\/(?:DeviceGray|DeviceRGB|DeviceCMYK|Pattern)$/
const INTENTS = /^\/(?:RelativeColorimetric|AbsoluteColorimetric|Perceptual|Saturation)$/

/** How deep states may be saved. @see ISO 19005-2, 6.1.13 */
const DEEPEST = 28

/**
 * Whether the content of a page has operators of PDF alone, with numbers that every reader can hold; takes fonts, drawings and
 * states from the page's own resources; and takes back each state and mark that it set.
 *
 * @see ISO 19005-2, 6.1.13 "Implementation limits", 6.2.2 "Content streams", 6.2.6 "Rendering intents"
 */
export function isPlainContent(
  document: PDFDocument,
  page: PDFPage,
  content: PageContent | undefined,
): boolean {
  const resources = document.context.lookupMaybe(page.node.get(PDFName.of('Resources')), PDFDict)
  const has = (kind: string, operand: string): boolean =>
    resources?.lookupMaybe(PDFName.of(kind), PDFDict)?.has(PDFName.of(operand.slice(1))) === true
  let operands: string[] = []
  let [states, marks, texts] = [0, 0, 0]
  for (const { token } of tokens(content?.text ?? '')) {
    const isNumber = /^[\d+.-]/.test(token)
    if (isNumber && !isNumberWithinLimits(Number(token))) return false
    if (isNumber || /^[/<>[\](]/.test(token) || /^(?:true|false|null)$/.test(token)) {
      operands.push(token)
      continue
    }
    if (token.startsWith('%')) continue
    if (!OPERATORS.has(token)) return false
    const named = token === 'Tf' ? operands.at(-2) : operands.at(-1)
    if (named?.startsWith('/')) {
      const kind = token === 'Tf' ? 'Font' : RESOURCES[token]
      const isBuiltIn = kind === 'ColorSpace' && BUILT_IN_SPACES.test(named)
      if (kind && !isBuiltIn && !has(kind, named)) return false
      if (token === 'ri' && !INTENTS.test(named)) return false
    }
    operands = []
    states += token === 'q' ? 1 : token === 'Q' ? -1 : 0
    marks += token === 'BDC' || token === 'BMC' ? 1 : token === 'EMC' ? -1 : 0
    texts += token === 'BT' ? 1 : token === 'ET' ? -1 : 0
    if (states < 0 || states > DEEPEST || marks < 0 || texts < 0 || texts > 1) return false
  }
  return states === 0 && marks === 0 && texts === 0
}
