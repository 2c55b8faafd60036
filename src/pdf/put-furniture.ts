import { PDFDict, type PDFDocument, PDFName, PDFObjectCopier, type PDFPage } from '@cantoo/pdf-lib'
import { tokens } from './content-tokens.js'
import { marksOfArtifacts } from './mark-artifacts.js'
import { ownResources } from './own-resources.js'
import { type Insertion, insertInto, PageContent } from './page-content.js'

/** What the resources of furniture are called apart by. */
const OF_FURNITURE = 'Furniture'

/** Categories of a page's resources that furniture may have. */
const CATEGORIES = ['Font', 'ExtGState', 'ColorSpace', 'Pattern', 'Shading', 'XObject'] as const

/**
 * Give the pages of a document the resources of their running heads and folios, which are the pages of another.
 *
 * @param furniture  a page for each page of the document
 * @param reduction  the scale of its pages
 * @returns          the operators that paint each page's furniture
 * @see ISO 32000-1, 7.8.3 "Resource Dictionaries"
 */
export function putFurniture(document: PDFDocument, furniture: PDFDocument, reduction: number): string[] {
  const copier = PDFObjectCopier.for(furniture.context, document.context)
  return document.getPages().map((page, index) => {
    const source = furniture.getPage(index)
    const names = copyResources(source, page, copier)
    const { text } = new PageContent(furniture, source)
    // All of it is furniture, whatever the browser has marked it as.
    const marks = marksOfArtifacts(text, new Set())
    const renamed = [...tokens(text)].flatMap(({ token, start, end }): Insertion[] =>
      token.startsWith('/') && names.has(token.slice(1))
        ? [{ at: start, until: end, text: `/${OF_FURNITURE}${token.slice(1)}` }]
        : [],
    )
    return `q\n${reduction} 0 0 ${reduction} 0 0 cm\n${insertInto(text, [...marks, ...renamed])}\nQ\n`
  })
}

/** @returns  what the source calls them, without what they are called apart by */
function copyResources(source: PDFPage, page: PDFPage, copier: PDFObjectCopier): Set<string> {
  const given = source.node.Resources()
  const names = new Set<string>()
  const resources = ownResources(page)
  for (const category of CATEGORIES.map((one) => PDFName.of(one))) {
    const entries = given?.lookupMaybe(category, PDFDict)?.entries() ?? []
    if (entries.length === 0) continue
    const { context } = page.doc
    const all = resources.lookupMaybe(category, PDFDict)?.clone(context) ?? context.obj({})
    for (const [key, value] of entries) {
      names.add(key.decodeText())
      all.set(PDFName.of(OF_FURNITURE + key.decodeText()), copier.copy(value))
    }
    resources.set(category, all)
  }
  return names
}
