import { blockSize } from '../../../model/logical-box.js'
import { layoutRule } from './layout-rule.js'

/** Lines of text and notes with which a page is not nearly empty. */
const FEWEST = 5
/** Part of the type area's height: where a figure takes more, the page is not nearly empty. */
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
