import { type PDFDict, PDFName, type PDFPage } from '@cantoo/pdf-lib'

/** Give a page resources that other pages have no part in: a copy of what it has. */
export function ownResources(page: PDFPage): PDFDict {
  const { context } = page.doc
  const resources = page.node.Resources()?.clone(context) ?? context.obj({})
  page.node.set(PDFName.of('Resources'), resources)
  return resources
}
