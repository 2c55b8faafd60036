import { openPdf } from './open-pdf.js'

/** A piece of text as pdf.js finds it. */
export interface PdfText {
  text: string
  /** Left edge and baseline in PDF points from the page's lower left corner. */
  x: number
  y: number
}

/** A page of a PDF as viewers read it. */
export interface PdfPage {
  /** Label in the viewer's page box. */
  label: string
  width: number
  height: number
  texts: PdfText[]
}

/** Read the text of a PDF as searching and copying yield it. */
export function readPdfPages(pdf: Uint8Array): Promise<PdfPage[]> {
  return openPdf(pdf, async (document) => {
    const labels = await document.getPageLabels()
    const pages: PdfPage[] = []
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      const [left = 0, bottom = 0, right = 0, top = 0] = page.view
      const { items } = await page.getTextContent({ disableNormalization: true })
      pages.push({
        label: labels?.[number - 1] ?? String(number),
        width: right - left,
        height: top - bottom,
        texts: items.flatMap((item) =>
          'str' in item && item.str
            ? [{ text: item.str, x: Number(item.transform[4]) - left, y: Number(item.transform[5]) - bottom }]
            : [],
        ),
      })
      page.cleanup()
    }
    return pages
  })
}
