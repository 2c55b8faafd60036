import { loadFonts } from '../../fonts/load-fonts.js'
import { reportGlyphs } from '../../fonts/report-glyphs.js'
import type { Session } from '../../model/kept.js'
import type { Publication } from '../../model/publication.js'
import type { Typeface } from '../../model/typeface.js'

/**
 * The typefaces that go into the EPUB of a publication: none, unless its settings want them. A character that none of them
 * has, a reader's device draws, which is reported as `fallback-face`.
 */
export async function fontsFor(publication: Publication, session: Session): Promise<readonly Typeface[]> {
  const { articles } = publication
  if (!articles.some(({ article }) => article.epub.embedFonts)) return []
  const fonts = await loadFonts(publication, session)
  for (const { index, file } of articles)
    await reportGlyphs(fonts.texts[index] ?? [], fonts, file, 'fallback-face.reader')
  return fonts.typefaces
}
