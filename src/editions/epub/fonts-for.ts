import { loadFonts } from '../../fonts/load-fonts.js'
import { reportGlyphs } from '../../fonts/report-glyphs.js'
import type { Publication } from '../../model/publication.js'
import type { Typeface } from '../../model/typeface.js'

/**
 * The typefaces that go into the EPUB of a publication: none, unless its settings want them. A character that none of them
 * has, a reader's device draws, which is reported as `fallback-face`.
 */
export async function fontsFor({ articles }: Publication): Promise<readonly Typeface[]> {
  if (!articles.some(({ article }) => article.epub.embedFonts)) return []
  const { typefaces, covered } = await loadFonts(articles.map(({ tree }) => tree))
  for (const { tree, file } of articles) reportGlyphs(tree, covered, file, 'fallback-face.reader')
  return typefaces
}
