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
 * are faulty (an empty description, made-up rights, a random identifier, dropped attributes), so finished
 * files go through its undocumented template options. A template holds one name and no text of the article:
 * nothing in an article is ever run as EJS.
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
    css: files.css,
    chapterXHTML: '<%- xhtml %>',
    contentOPF: '<%- packageDocument %>',
    tocXHTML: '<%- navigation %>',
    tocNCX: '<%- ncx %>',
    packageDocument: files.packageDocument,
    navigation: files.navigation,
    ncx: files.ncx,
  }
  const chapters = files.documents.map(({ filename, xhtml }) => ({ filename, xhtml, content: '' }))
  return new EditionEpub(options, chapters, files.resources).pack(
    new Date(Math.max(modified.getTime(), NO_DATE.getTime())),
  )
}

class EditionEpub extends EPub {
  constructor(
    options: ConstructorParameters<typeof EPub>[0],
    chapters: ConstructorParameters<typeof EPub>[1],
    private readonly resources: readonly ResourceFile[],
  ) {
    super(options, chapters)
  }

  async pack(date: Date): Promise<Uint8Array> {
    await this.render()
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
