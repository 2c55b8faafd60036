import { readFile } from 'node:fs/promises'
import { PDFDocument } from '@cantoo/pdf-lib'
import { VFile } from 'vfile'
import { importSources } from '../../src/import/import-sources.js'
import { seededRandom } from '../print/seeded-random.js'
import { printedArticle } from './printed-layer.js'

/*
 * Prints how long imports take: `node dist/test/import/times.js [print.pdf]`. Text layers of generated articles; with a
 * PDF also that, and its pages again and again.
 */
const FORMAT = { measure: 41, lines: 38, pages: 'form feeds', firstPage: 1 } as const
const NOTES = { least: 80, most: 300 }

for (const sections of [11, 812]) {
  const { layer } = printedArticle(seededRandom(5), FORMAT, NOTES, sections)
  await time('layer.txt', new TextEncoder().encode(layer))
}
const [, , path] = process.argv
if (path) {
  const pdf = await readFile(path)
  await time('print.pdf', pdf)
  await time('print.pdf, repeated', await repeated(pdf, 2000))
}

async function time(name: string, bytes: Uint8Array): Promise<void> {
  const started = performance.now()
  const file = new VFile({ path: name })
  const imported = await importSources([{ name, bytes }], { markDoubts: false, language: 'en' }, file)
  const seconds = ((performance.now() - started) / 1000).toFixed(2)
  const { pages = 0, notes = 0 } = imported?.figures ?? {}
  const memory = Math.round(process.resourceUsage().maxRSS / 1024)
  process.stdout.write(
    `${name.padEnd(20)} ${pages} pages, ${notes} notes: ${seconds} s, at most ${memory} MB\n`,
  )
  for (const { reason } of file.messages) process.stdout.write(`  ${reason}\n`)
}

async function repeated(pdf: Uint8Array, count: number): Promise<Uint8Array> {
  const source = await PDFDocument.load(pdf)
  const target = await PDFDocument.create()
  const pages = source.getPageIndices()
  const wanted = Array.from({ length: count }, (_, index) => pages[index % pages.length] ?? 0)
  for (const page of await target.copyPages(source, wanted)) target.addPage(page)
  return target.save()
}
