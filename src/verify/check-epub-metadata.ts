import { elementsIn } from '../xml/elements-in.js'
import { textIn } from '../xml/text-in.js'
import { type EpubError, epubError } from './epub-error.js'
import type { EpubBook } from './read-epub.js'

/** @see Schema.org Accessibility Properties for Discoverability Vocabulary (W3C); obsolete values are left out */
const FEATURES = new Set(
  `annotations ARIA index pageBreakMarkers pageNavigation readingOrder structuralNavigation tableOfContents
  alternativeText audioDescription closedCaptions describedMath longDescription openCaptions signLanguage transcript
  displayTransformability synchronizedAudioText timingControl unlocked ChemML latex latex-chemistry MathML
  MathML-chemistry ttsMarkup highContrastAudio highContrastDisplay largePrint braille tactileGraphic tactileObject
  fullRubyAnnotations horizontalWriting rubyAnnotations verticalWriting withAdditionalWordSegmentation
  withoutAdditionalWordSegmentation none unknown`.split(/\s+/),
)
const MODES = new Set(
  'auditory chartOnVisual chemOnVisual colorDependent diagramOnVisual mathOnVisual musicOnVisual tactile textOnVisual textual visual'.split(
    ' ',
  ),
)
const REQUIRED = [
  'schema:accessMode',
  'schema:accessModeSufficient',
  'schema:accessibilityFeature',
  'schema:accessibilityHazard',
  'schema:accessibilitySummary',
  'dcterms:modified',
]

/**
 * Check the metadata of the package: title, identifier, well-formed languages, all accessibility metadata with
 * values that exist, and pages claimed where there are pages.
 *
 * @see EPUB 3.3, 5.5.3 "Required metadata"; EPUB Accessibility 1.1, 2 "Discoverability" and 4.1.1 "Page navigation"
 */
export function checkEpubMetadata(book: EpubBook): EpubError[] {
  const opf = book.trees.get(book.packagePath)
  const errors: EpubError[] = []
  const textsOf = (name: string): string[] => elementsIn(opf, name).map((element) => textIn(element).trim())
  const metas = elementsIn(opf, 'meta').map((element) => ({
    property: element.attributes.property ?? '',
    value: textIn(element).trim(),
  }))
  const valuesOf = (property: string): string[] =>
    metas.filter((meta) => meta.property === property).map(({ value }) => value)

  for (const name of ['dc:title', 'dc:language']) {
    if (textsOf(name).length === 0) errors.push(epubError('faulty-metadata.missing', { property: name }))
  }
  for (const element of elementsIn(opf, 'metadata').flatMap((one) => one.children)) {
    if (element.type === 'element' && !element.attributes.name && textIn(element).trim() === '')
      errors.push(epubError('faulty-metadata.empty', { property: element.name }))
  }
  const tags = [
    ...textsOf('dc:language'),
    ...elementsIn(opf).flatMap(({ attributes }) => attributes['xml:lang'] ?? []),
  ]
  for (const value of tags)
    if (!isLanguageTag(value)) errors.push(epubError('faulty-metadata.language', { value }))

  for (const property of REQUIRED)
    if (valuesOf(property).length === 0) errors.push(epubError('faulty-metadata.missing', { property }))
  for (const value of valuesOf('schema:accessibilityFeature')) {
    if (!FEATURES.has(value)) errors.push(epubError('faulty-metadata.feature', { value }))
  }
  for (const value of [
    ...valuesOf('schema:accessMode'),
    ...valuesOf('schema:accessModeSufficient').flatMap((one) => one.split(/\s*,\s*/)),
  ]) {
    if (!MODES.has(value)) errors.push(epubError('faulty-metadata.mode', { value }))
  }
  for (const value of valuesOf('dcterms:conformsTo')) {
    if (!/^EPUB Accessibility 1\.\d - WCAG 2\.[0-2] Level (?:A|AA|AAA)$|^https?:\/\/\S+$/.test(value))
      errors.push(epubError('faulty-metadata.conformance', { value }))
  }

  const hasPages = elementsIn(navigationOf(book), 'nav').some(
    ({ attributes }) => attributes['epub:type'] === 'page-list',
  )
  if (valuesOf('pageBreakSource').length !== (hasPages ? 1 : 0))
    errors.push(epubError(hasPages ? 'faulty-metadata.page-source' : 'faulty-metadata.page-list'))
  for (const feature of ['pageNavigation', 'pageBreakMarkers']) {
    if (valuesOf('schema:accessibilityFeature').includes(feature) !== hasPages)
      errors.push(epubError(hasPages ? 'faulty-metadata.unclaimed' : 'faulty-metadata.claimed', { feature }))
  }
  return errors
}

/** Get the navigation document. */
export function navigationOf({ items, trees }: EpubBook): ReturnType<EpubBook['trees']['get']> {
  return trees.get(items.find(({ properties }) => properties.includes('nav'))?.path ?? '')
}

/** Whether a tag is well-formed. @see BCP 47, 2.1 "Syntax" */
export function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}
