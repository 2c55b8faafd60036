import type { PageMap } from '../../model/page-map.js'
import type { Publication } from '../../model/publication.js'
import type { MadeFile } from '../edition.js'
import { bibliographyOf } from '../shared/bibliography.js'
import { reportGaps } from '../shared/report-gaps.js'
import { zipFiles } from '../shared/zip-files.js'
import { renderJpcoar } from './render-jpcoar.js'

/**
 * Make the records of a publication's articles, and the archive of records and PDF.
 *
 * @param own  its files take the messages
 * @returns    `weko3.zip` first, then a record an article
 */
export async function makeJpcoar(
  own: Publication,
  inputs: {
    modified: Date
    pageMap: PageMap | undefined
    offprints: ReadonlyMap<string, Uint8Array> | undefined
  },
): Promise<[MadeFile, ...MadeFile[]]> {
  const { articles, journal } = own
  const isAlone = articles.length === 1
  const pdfs: MadeFile[] = []
  const records = articles.map((one) => {
    const facts = bibliographyOf(one, journal, inputs.pageMap)
    const bytesOfPdf = inputs.offprints?.get(one.article.slug)
    const pdf = bytesOfPdf && { name: `${one.article.slug}.pdf`, bytes: bytesOfPdf }
    if (pdf) pdfs.push(pdf)
    reportGaps(one, { file: 'jpcoar.xml', service: 'JPCOAR' }, [
      [Object.keys(facts.journal.titles).length > 0, 'journal-title'],
      [Boolean(facts.doi ?? facts.url), 'identifier'],
      [facts.date !== undefined, 'date'],
      [facts.pages !== undefined, 'pages'],
      [pdf !== undefined, 'pdf'],
    ])
    const bytes = new TextEncoder().encode(renderJpcoar(facts, pdf?.name))
    return { name: isAlone ? 'jpcoar.xml' : `jpcoar-${one.index + 1}.xml`, bytes }
  })
  const entries = [...records, ...pdfs].map(({ name, bytes }) => ({
    name: `data/${name}`,
    bytes,
  }))
  return [{ name: 'weko3.zip', bytes: await zipFiles(entries, inputs.modified) }, ...records]
}
