import { raw } from 'hast-util-raw'
import JSZip from 'jszip'
import type { VFile } from 'vfile'
import { said } from '../../messages/say.js'
import { imageExtensions } from '../../model/article.js'
import { report } from '../../model/report.js'
import type { Draft } from '../manuscript/draft.js'
import type { Decisions } from '../report/decisions.js'
import { replaceForbidden } from '../report/replace-forbidden.js'
import { marks } from '../source/marks.js'
import type { SourceFile } from '../source/source-file.js'
import { draftFromHtml } from './draft-from-html.js'
import { ArchiveFault, openArchive } from './open-archive.js'

/** What a DOCX holds. */
export interface DocxSource {
  draft: Draft
  /** Path in the manuscript's folder → bytes. */
  images: Map<string, Uint8Array>
}

/** Word's styles that mean more than a paragraph. */
const STYLES = [
  "p[style-name='Title'] => p.title:fresh",
  "p[style-name='表題'] => p.title:fresh",
  "p[style-name='Subtitle'] => p.subtitle:fresh",
  "p[style-name='副題'] => p.subtitle:fresh",
  "p[style-name='Author'] => p.author:fresh",
  "p[style-name='著者'] => p.author:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='引用文'] => blockquote > p:fresh",
  "p[style-name='Caption'] => p.caption:fresh",
  "p[style-name='caption'] => p.caption:fresh",
  "p[style-name='図表番号'] => p.caption:fresh",
]
const RUBY =
  /<w:ruby>[\s\S]*?<w:rt>([\s\S]*?)<\/w:rt>[\s\S]*?<w:rubyBase>([\s\S]*?)<\/w:rubyBase>[\s\S]*?<\/w:ruby>/g

/**
 * Read a DOCX through mammoth, which knows Word's styles, notes and tables; readings, which it drops, are marked for it.
 *
 * @param file  gets `damaged-source`, `oversized-source`, `unsupported-source`
 */
export async function readDocx(
  { name, bytes }: SourceFile,
  file: VFile,
  decisions: Decisions,
): Promise<DocxSource | undefined> {
  try {
    const files = await openArchive(bytes)
    if (!files.has('word/document.xml')) {
      report(file, 'unsupported-source.archive', { name })
      return undefined
    }
    const images = new Map<string, Uint8Array>()
    const html = await convert(await withMarkedReadings(files, name, decisions), images, decisions, name)
    const tree = raw({ type: 'root', children: [{ type: 'raw', value: html }] })
    const draft = draftFromHtml(tree.type === 'root' ? tree : { type: 'root', children: [] }, name, decisions)
    return { draft, images }
  } catch (error) {
    if (error instanceof ArchiveFault) reportArchive(error.fault, name, file)
    else report(file, 'damaged-source.docx', { name })
    return undefined
  }
}

function reportArchive(fault: ArchiveFault['fault'], name: string, file: VFile): void {
  if (fault.kind === 'archive') report(file, 'damaged-source.archive', { name })
  else if (fault.kind === 'unsafe') report(file, 'damaged-source.unsafe', { name, path: fault.path })
  else if (fault.kind === 'part') report(file, 'damaged-source.part', { name, path: fault.path })
  else if (fault.kind === 'entities') report(file, 'damaged-source.entities', { name, path: fault.path })
  else if (fault.kind === 'files') report(file, 'oversized-source.files', { name, files: fault.files })
  else report(file, 'oversized-source.unpacked', { name, megabytes: fault.megabytes })
}

async function convert(
  archive: Buffer,
  images: Map<string, Uint8Array>,
  decisions: Decisions,
  name: string,
): Promise<string> {
  const { default: mammoth } = await import('mammoth')
  const convertImage = mammoth.images.imgElement(async (image) => {
    const extension = imageExtensions[image.contentType]
    if (!extension) {
      const decided = said('import.figure.unsupported', { type: image.contentType })
      decisions.note(decided, said('import.place.file', { name }), 'unsure')
      return { src: '' }
    }
    const path = `figure-${images.size + 1}.${extension}`
    images.set(path, Buffer.from(await image.read('base64'), 'base64'))
    return { src: path }
  })
  const { value } = await mammoth.convertToHtml({ buffer: archive }, { styleMap: STYLES, convertImage })
  return value
}

/** Put readings into the text, between marks; take out what no manuscript may contain; refuse XML that defines entities. */
async function withMarkedReadings(
  files: ReadonlyMap<string, Uint8Array>,
  name: string,
  decisions: Decisions,
): Promise<Buffer> {
  const zip = new JSZip()
  for (const [path, content] of files) {
    if (!/\.(?:xml|rels)$/.test(path)) {
      zip.file(path, content)
      continue
    }
    const xml = new TextDecoder().decode(content)
    if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) {
      throw new ArchiveFault({ kind: 'entities', path })
    }
    const clean = /^word\/(?:document|footnotes|endnotes)\.xml$/.test(path)
      ? replaceForbidden(xml, said('import.place.file', { name: `${name}, ${path}` }), decisions)
      : xml
    zip.file(path, clean.replace(RUBY, readingAsText))
  }
  return zip.generateAsync({ type: 'nodebuffer' })
}

function readingAsText(_ruby: string, reading: string, base: string): string {
  const textOf = (xml: string): string =>
    [...xml.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('')
  const text = marks.ruby + textOf(base) + marks.reading + textOf(reading) + marks.rubyEnd
  // The ruby was in a run: its text goes there, too
  return `<w:t xml:space="preserve">${text}</w:t>`
}
