import { classes } from '../../../model/classes.js'
import type { FurnitureRequest, LaidOutFurniture } from '../furniture-request.js'
import { listShortened } from './list-shortened.js'
import { makePages } from './make-pages.js'
import { makeSheet } from './make-sheet.js'
import { readFormat } from './read-format.js'
import { showWithFonts } from './show-with-fonts.js'
import { surveyPages } from './survey-pages.js'

/**
 * Make pages that have their running heads and folios and nothing else.
 *
 * @param request  of each page its number and what its furniture says
 * @returns        what is printed on each page
 */
export async function layOutFurniture({
  pages,
  furniture,
  css,
}: FurnitureRequest): Promise<LaidOutFurniture> {
  await showWithFonts()
  const flow = document.querySelector<HTMLElement>(`.${classes.flow}`) ?? document.body
  const format = readFormat(flow)
  document.body.replaceChildren()
  const sheets = pages.map((page) => makeSheet({ article: 0, ...page, furniture }, undefined, [], format))
  const shortened = listShortened(sheets)
  await makePages(sheets, { css, furniture, format })
  return { texts: surveyPages().map(({ page }) => page.paintedText), shortened }
}
