import {
  PDFArray,
  type PDFContext,
  type PDFDocument,
  PDFName,
  type PDFNumber,
  PDFPageLeaf,
  type PDFRef,
} from '@cantoo/pdf-lib'

const name = (text: string): PDFName => PDFName.of(text)

/** Make a page of the size of a part's, without anything on it. */
export function blankPage(source: PDFDocument, context: PDFContext): PDFRef {
  const page = source.getPage(0).node
  const blank = PDFPageLeaf.fromMapWithContext(new Map(), context, false)
  blank.set(name('Type'), name('Page'))
  blank.set(name('Resources'), context.obj({}))
  for (const box of ['MediaBox', 'CropBox', 'TrimBox'])
    blank.set(
      name(box),
      context.obj(
        page
          .lookup(name(box), PDFArray)
          .asArray()
          .map((one) => (one as PDFNumber).asNumber()),
      ),
    )
  return context.register(blank)
}
