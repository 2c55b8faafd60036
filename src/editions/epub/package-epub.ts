import { EPub } from 'epub-gen-memory'
import { NO_DATE } from '../../model/no-date.js'
import type { ResourceFile } from './content-document.js'

/** The finished files of an edition. */
export interface EpubFiles {
  title: string
  lang: string
  packageDocument: string
  navigation: string
  ncx: string
  css: string
  documents: readonly { filename: string; xhtml: string }[]
  resources: readonly ResourceFile[]
}

/**
 * Pack an edition's files into an EPUB: the only importer of epub-gen-memory (1.1.2, pinned).
 *
 * The library gives the container, its layout and the zip. Its own package document, contents and chapters
 * are faulty (an empty description, made-up rights, a random identifier, dropped attributes), so its undocumented
 * template options are left empty, and finished files take the place of what it renders: nothing in an article is ever
 * run as EJS. They go in as bytes, since JSZip cuts a string after each 16,384 units of UTF-16, through a character
 * beyond U+FFFF too, and each half would be encoded by itself.
 *
 * @param files     texts and images; paths beside the package document
 * @param modified  date of each zip entry (UTC, 2 seconds; not before 1980)
 * @returns         the EPUB; the same bytes for the same input, whatever the machine
 * @see EPUB 3.3, 4.2 "OCF abstract container" and 4.3 "OCF ZIP container"
 */
export async function packageEpub(files: EpubFiles, modified: Date): Promise<Uint8Array> {
  const options = {
    title: files.title,
    lang: files.lang,
    date: modified.toISOString(),
    css: '',
    chapterXHTML: '',
    contentOPF: '',
    tocXHTML: '',
    tocNCX: '',
  }
  const chapters = files.documents.map(({ filename }) => ({ filename, content: '' }))
  const texts: readonly (readonly [string, string])[] = [
    ['style.css', files.css],
    ...files.documents.map(({ filename, xhtml }): [string, string] => [filename, xhtml]),
    ['content.opf', files.packageDocument],
    ['toc.ncx', files.ncx],
    ['toc.xhtml', files.navigation],
  ]
  return new EditionEpub(options, chapters, texts, files.resources).pack(
    new Date(Math.max(modified.getTime(), NO_DATE.getTime())),
  )
}

class EditionEpub extends EPub {
  constructor(
    options: ConstructorParameters<typeof EPub>[0],
    chapters: ConstructorParameters<typeof EPub>[1],
    private readonly texts: readonly (readonly [name: string, text: string])[],
    private readonly resources: readonly ResourceFile[],
  ) {
    super(options, chapters)
  }

  async pack(date: Date): Promise<Uint8Array> {
    await this.render()
    const encoder = new TextEncoder()
    for (const [name, text] of this.texts) this.zip.file(`OEBPS/${name}`, encoder.encode(text))
    for (const entry of Object.values(this.zip.files)) entry.date = date
    return this.generateAsync({
      type: 'uint8array',
      platform: 'DOS',
      compression: 'DEFLATE',
      compressionOptions: { level: 9 },
    })
  }

  /** The library would fetch any URL here; the bytes were read and checked before. */
  protected override async downloadAllImages(): Promise<void> {
    for (const { href, bytes } of this.resources) this.zip.file(`OEBPS/${href}`, bytes)
  }
}
