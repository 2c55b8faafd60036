import { type LoadedFonts, loadFonts } from '../../fonts/load-fonts.js'
import { reportGlyphs } from '../../fonts/report-glyphs.js'
import { substituteGlyphs } from '../../fonts/substitute-glyphs.js'
import { isFaulty, type Publication } from '../../model/publication.js'
import { report } from '../../model/report.js'
import type { EditionMeans } from '../edition.js'
import { cutOnce } from '../shared/cut-once.js'
import { charactersOfFurniture, furnitureOf } from './fill-furniture.js'
import { markTrueForms } from './mark-true-forms.js'

/**
 * Load the fonts of a publication's pages, with what running heads and folios print.
 *
 * @param own  with prepared trees; its files take what no typeface draws, and fields of furniture without a value. In a
 *             draft 〓 is put into the trees for the former; superiors and inferiors that their typeface has are marked
 * @param isShown  whether they are for a preview, as `loadFonts` has it
 * @returns    `undefined` where a message is an error
 */
export async function loadPrintFonts(
  own: Publication,
  { session, isDraft = false, cache }: Pick<EditionMeans, 'session' | 'isDraft' | 'cache'>,
  isShown = false,
): Promise<LoadedFonts | undefined> {
  const { articles } = own
  const furnished = articles.map((one) => furnitureOf(one, own.journal))
  for (const [index, { missing: variables }] of furnished.entries()) {
    for (const variable of variables)
      report(articles[index]?.file ?? own.file, 'unfilled-furniture', { variable })
  }
  const set = furnished.map(({ furniture }) => charactersOfFurniture(furniture))
  const missing = isDraft ? 'substituted-glyph' : 'missing-glyph'
  const how = { session, furniture: set, isShown, cut: cutOnce(cache) }
  const fonts = await loadFonts(own, how)
  for (const [index, { file }] of articles.entries())
    await reportGlyphs(fonts.texts[index] ?? [], fonts, file, missing)
  if (isFaulty(own)) return undefined
  const used = isDraft && substituteGlyphs(fonts) ? await loadFonts(own, how) : fonts
  markTrueForms(own, used)
  return used
}
