import { PDFArray, PDFDict, type PDFDocument, PDFName } from '@cantoo/pdf-lib'

/** Output intents of a document; where there is none, an empty one, which is not fit for anything. */
export function outputIntentsOf({ catalog, context }: PDFDocument): PDFDict[] {
  const intents = catalog.lookupMaybe(PDFName.of('OutputIntents'), PDFArray)
  const found = intents?.asArray().flatMap((entry) => {
    const intent = context.lookup(entry)
    return intent instanceof PDFDict ? [intent] : []
  })
  return found?.length ? found : [context.obj({})]
}
