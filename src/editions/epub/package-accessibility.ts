import { visit } from 'unist-util-visit'
import type { Element } from 'xast'
import { x } from 'xastscript'
import { epubWords } from '../../messages/epub-words.js'
import type { ContentDocument } from './content-document.js'

/**
 * What the edition can truly say of its accessibility, from what its documents have. It claims no
 * conformance: no machine can measure that.
 *
 * @param documents  the content documents
 * @param lang       the article's language, BCP 47
 * @returns          elements for the package's `metadata`
 * @see EPUB Accessibility 1.1, 2.2 "Package metadata"
 * @see Schema.org Accessibility Properties for Discoverability Vocabulary
 */
export function packageAccessibility(documents: readonly ContentDocument[], lang: string): Element[] {
  const images: boolean[] = []
  let hasRuby = false
  let hasNotes = false
  let hasPages = false
  for (const { body } of documents) {
    visit(body, 'element', ({ tagName, properties }) => {
      if (tagName === 'img') images.push(typeof properties.alt === 'string' && properties.alt.trim() !== '')
      if (tagName === 'ruby') hasRuby = true
      if (properties.role === 'doc-noteref') hasNotes = true
      if (properties.role === 'doc-pagebreak') hasPages = true
    })
  }
  const isDescribed = images.every((hasText) => hasText)
  const words = epubWords(lang)
  const summary = [words.accessible]
  if (hasNotes) summary.push(words.notesLinked)
  if (hasPages) summary.push(words.pagesListed)
  if (images.length > 0) summary.push(isDescribed ? words.imagesDescribed : words.imagesNotDescribed)
  const properties: [string, string | false][] = [
    ['accessMode', 'textual'],
    ['accessMode', images.length > 0 && 'visual'],
    ['accessModeSufficient', isDescribed ? 'textual' : 'textual,visual'],
    ['accessibilityFeature', 'structuralNavigation'],
    ['accessibilityFeature', 'tableOfContents'],
    ['accessibilityFeature', 'readingOrder'],
    ['accessibilityFeature', 'displayTransformability'],
    ['accessibilityFeature', hasPages && 'pageBreakMarkers'],
    ['accessibilityFeature', hasPages && 'pageNavigation'],
    ['accessibilityFeature', images.length > 0 && isDescribed && 'alternativeText'],
    ['accessibilityFeature', hasRuby && 'rubyAnnotations'],
    ['accessibilityHazard', 'none'],
  ]
  return [
    ...properties.flatMap(([name, value]) =>
      value ? [x('meta', { property: `schema:${name}` }, value)] : [],
    ),
    x(
      'meta',
      { property: 'schema:accessibilitySummary', 'xml:lang': words.lang },
      summary.join(words.lang.startsWith('ja') ? '' : ' '),
    ),
  ]
}
