import { blockSize } from '../../../model/logical-box.js'
import { layoutRule } from './layout-rule.js'

/** Of text and notes. */
const FEWEST = 5
/** Of the type area: what takes more, as a figure, is no empty page. */
const LEAST_HEIGHT = 1 / 5

export const nearlyEmptyPage = layoutRule('nearly-empty-page', (texts, pages) =>
  pages.flatMap((page) => {
    const { area, textBox, lines } = page
    const line = texts.flat().find((one) => one.page === page)
    const height = textBox ? blockSize(textBox) / blockSize(area) : 0
    if (!line || lines.length >= FEWEST || height > LEAST_HEIGHT) return []
    return { line, data: { page: page.number, lines: lines.length } }
  }),
)
