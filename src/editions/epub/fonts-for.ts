import { loadFonts } from '../../fonts/load-fonts.js'
import { reportGlyphs } from '../../fonts/report-glyphs.js'
import type { Publication } from '../../model/publication.js'
import type { Typeface } from '../../model/typeface.js'
import type { EditionMeans } from '../edition.js'
import { cutOnce } from '../shared/cut-once.js'

/**
 * The typefaces that go into the EPUB of a publication: none, unless its settings want them. A character that none of them
 * has, a reader's device draws, which is reported as `fallback-face`.
 */
export async function fontsFor(
  publication: Publication,
  { session, cache }: Pick<EditionMeans, 'session' | 'cache'>,
): Promise<readonly Typeface[]> {
  const { articles } = publication
  if (!articles.some(({ article }) => article.epub.embedFonts)) return []
  const fonts = await loadFonts(publication, { session, cut: cutOnce(cache) })
  for (const { index, file } of articles)
    await reportGlyphs(fonts.texts[index] ?? [], fonts, file, 'fallback-face.reader')
  return fonts.typefaces
}
