import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** What is done in the document, at the first place where `words` are. */
export interface OfficeEdit {
  verb: 'Replace' | 'Track' | 'AddParagraphBefore' | 'RemoveParagraph' | 'AddNoteAfter'
  words: string
  others: string
}

/** Filters of LibreOffice by the ending of the file. */
const FILTERS = { docx: 'MS Word 2007 XML', pdf: 'writer_pdf_Export' } as const

const ROUTINES = new URL('../../../test/corrections/libreoffice.bas', import.meta.url)

/** Whether LibreOffice is there; its tests are skipped where it is not. */
export async function hasLibreOffice(): Promise<boolean> {
  return run('soffice', ['--version']).then(
    () => true,
    () => false,
  )
}

/**
 * Open a document in LibreOffice, make edits in it, and save it in another format or in its own.
 *
 * @throws  where an edit could not be made: LibreOffice then writes nothing
 */
export async function editInLibreOffice(
  document: Uint8Array,
  edits: readonly OfficeEdit[],
  format: keyof typeof FILTERS = 'docx',
): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'kiyo-libreoffice-'))
  const office = (argument: string): Promise<unknown> =>
    run(
      'soffice',
      [
        '--headless',
        '--norestore',
        `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`,
        argument,
      ],
      { timeout: 60_000 },
    )
  try {
    const [source, edited] = [join(folder, 'source.docx'), join(folder, `edited.${format}`)]
    await writeFile(source, document)
    // A new profile overwrites the macros that are in it.
    await office('--terminate_after_init')
    await writeMacros(join(folder, 'profile/user/basic'), await macros(edits))
    await office(`macro:///Standard.Edits.Main("${source}","${edited}","${FILTERS[format]}")`)
    const error = await readFile(`${edited}.error`, 'utf8').catch(() => undefined)
    if (error !== undefined) throw new Error(error)
    return new Uint8Array(await readFile(edited))
  } finally {
    await rm(folder, { recursive: true, maxRetries: 5 })
  }
}

async function macros(edits: readonly OfficeEdit[]): Promise<string> {
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`
  return [
    await readFile(ROUTINES, 'utf8'),
    'Sub Main(source As String, edited As String, format As String)',
    'On Error GoTo Failed',
    'document = Opened(source)',
    ...edits.flatMap(({ verb, words, others }) => [
      `words = ${quoted(words)}`,
      `${verb}(document, ${quoted(words)}, ${quoted(others)})`,
    ]),
    'SaveAndClose(document, edited, format)',
    'Exit Sub',
    // An error that is not handled waits for somebody to read it.
    'Failed:',
    'Tell(edited & ".error", words & ": " & Error())',
    'StarDesktop.terminate()',
    'End Sub',
  ].join('\n')
}

/** @see LibreOffice, "Basic libraries": `script.xlb` lists the modules of a library */
async function writeMacros(folder: string, basic: string): Promise<void> {
  const escaped = basic.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
  const library = 'xmlns:library="http://openoffice.org/2000/library" library:name="Standard"'
  const script = 'xmlns:script="http://openoffice.org/2000/script" script:name="Edits"'
  await mkdir(join(folder, 'Standard'), { recursive: true })
  await writeFile(
    join(folder, 'Standard/script.xlb'),
    `<library:library ${library} library:readonly="false" library:passwordprotected="false"><library:element library:name="Edits"/></library:library>`,
  )
  await writeFile(
    join(folder, 'Standard/Edits.xba'),
    `<script:module ${script} script:language="StarBasic">${escaped}</script:module>`,
  )
}
