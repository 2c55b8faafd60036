import type { VFile } from 'vfile'
import { report } from '../../model/report.js'
import type { Decisions } from '../report/decisions.js'
import type { SourceFile } from '../source/source-file.js'
import { ArchiveFault, openArchive } from './open-archive.js'
import { readWordDocument } from './read-word-document.js'
import type { WordDocument } from './word-document.js'

/**
 * Read a DOCX: its own XML, since what no converter to HTML keeps (merged cells, fields, floating pictures, 圏点, the data
 * of reference managers) is what manuscripts are lost by.
 *
 * @param file       gets `damaged-source`, `oversized-source`, `unsupported-source`
 * @param decisions  gets what is read otherwise than the document has it, or not at all
 */
export async function readDocx(
  { name, bytes }: SourceFile,
  file: VFile,
  decisions: Decisions,
): Promise<WordDocument | undefined> {
  try {
    const files = await openArchive(bytes)
    const document = readWordDocument(files, name, decisions)
    if (!document) reportOtherArchive(files, name, file)
    return document
  } catch (error) {
    if (error instanceof ArchiveFault) reportArchive(error.fault, name, file)
    // Only nesting beyond all measure exhausts the stack
    else if (error instanceof RangeError) report(file, 'damaged-source.docx', { name })
    else throw error
    return undefined
  }
}

/** What is zipped, too, and no Word file. */
function reportOtherArchive(files: ReadonlyMap<string, Uint8Array>, name: string, file: VFile): void {
  const type = new TextDecoder().decode(files.get('mimetype')?.subarray(0, 100))
  if (type.startsWith('application/vnd.oasis.opendocument')) report(file, 'unsupported-source.odt', { name })
  else report(file, 'unsupported-source.archive', { name })
}

function reportArchive(fault: ArchiveFault['fault'], name: string, file: VFile): void {
  if (fault.kind === 'archive') report(file, 'damaged-source.archive', { name })
  else if (fault.kind === 'unsafe') report(file, 'damaged-source.unsafe', { name, path: fault.path })
  else if (fault.kind === 'part') report(file, 'damaged-source.part', { name, path: fault.path })
  else if (fault.kind === 'entities') report(file, 'damaged-source.entities', { name, path: fault.path })
  else if (fault.kind === 'files') report(file, 'oversized-source.files', { name, files: fault.files })
  else report(file, 'oversized-source.unpacked', { name, megabytes: fault.megabytes })
}
