import { createRequire } from 'node:module'
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import type { Edition } from '../build.js'
import { languages } from '../messages/message.js'
import { Failure } from '../model/failure.js'
import { readerLanguage } from './reader-language.js'
import { type BuildCommandOptions, runBuild } from './run-build.js'
import { runCheck } from './run-check.js'
import { type CompareCommandOptions, runCompare } from './run-compare.js'
import { type ImportCommandOptions, runImport } from './run-import.js'
import { type PreviewCommandOptions, runPreview } from './run-preview.js'

const { version } = createRequire(import.meta.url)('../../../package.json') as { version: string }

/**
 * The command line: arguments in, exit code out.
 *
 * Exit codes: 0 done, 1 a check of an edition failed, 2 wrong usage, 65 bad input, 66 missing input, 69 a tool is
 * missing, 70 internal fault, 73 cannot create, 74 input or output, 124 deadline, 130 and 143 interrupted.
 *
 * Of `compare`: 0 nothing changed, 1 something changed, and 70 where a check of an edition that it built failed.
 *
 * @param args  without the program's own name
 */
export async function runCommandLine(args: readonly string[]): Promise<number> {
  let exitCode = 0
  const language = readerLanguage(args, process.env)
  const program = new Command('kiyo')
    .description('Turns manuscripts of a humanities journal into print PDFs and EPUBs.')
    .version(version)
    .showHelpAfterError('(kiyo --help shows every command with an example)')
    .addOption(langOption())
    .exitOverride()
  program
    .command('build')
    .description('build the editions of each manuscript into ROOT/<slug>/print.pdf and ROOT/<slug>/book.epub')
    .argument('<dir...>', "manuscripts' folders, each with an article.md")
    .option('--out <root>', 'folder that the editions go to', 'out')
    .addOption(new Option('--only <edition>', 'make one edition only').choices(['print', 'epub']))
    .option('--press', 'also write press.pdf for the printer: black ink alone, 3 mm bleed (it is not PDF/X)')
    .option('--marks', "with the printer's marks (implies --press)")
    .option('--deadline <seconds>', 'give up a manuscript that takes longer', parseSeconds, 600)
    .option('--quiet', 'say nothing but faults')
    .option('--json', 'give the summary as JSON on standard output')
    .addOption(langOption())
    .addHelpText('after', '\nExample:\n  npx kiyo build manuscript/specimen --out out --only print')
    .action(async (folders: string[], options: BuildCommandOptions & { only?: Edition }) => {
      exitCode = await runBuild(folders, { ...options, language })
    })
  program
    .command('proof')
    .description(
      'write ROOT/<slug>/proof.pdf to be read and corrected, and ROOT/<slug>/report.html with what to look at',
    )
    .argument('<dir...>', "manuscripts' folders, each with an article.md")
    .option('--out <root>', 'folder that the proofs go to', 'out')
    .option('--deadline <seconds>', 'give up a manuscript that takes longer', parseSeconds, 600)
    .option('--quiet', 'say nothing but faults')
    .option('--json', 'give the summary as JSON on standard output')
    .addOption(langOption())
    .addHelpText('after', '\nExample:\n  npx kiyo proof manuscript/specimen')
    .action(async (folders: string[], options: BuildCommandOptions) => {
      exitCode = await runBuild(folders, { ...options, language, only: 'print', proof: true })
    })
  program
    .command('preview')
    .description(
      'show the pages in your browser and follow what you save, with findings and the EPUB beside them',
    )
    .argument('<dir>', "a manuscript's folder, with an article.md")
    .option('--port <number>', 'port on 127.0.0.1 (0 takes a free one)', parsePort, 0)
    .addOption(langOption())
    .addHelpText('after', '\nExample:\n  npx kiyo preview manuscript/specimen --port 4000')
    .action(async (folder: string, options: PreviewCommandOptions) => {
      exitCode = await runPreview(folder, { ...options, language })
    })
  program
    .command('check')
    .description('hold finished editions against what printers, readers and archives ask of them')
    .argument('<dir...>', 'folders with print.pdf, and press.pdf and book.epub if they were made')
    .addOption(langOption())
    .addHelpText('after', '\nExample:\n  npx kiyo check out/specimen')
    .action(async (folders: string[]) => {
      exitCode = await runCheck(folders)
    })
  program
    .command('compare')
    .description('say what changed between two builds, or two revisions of a manuscript, by text and by page')
    .argument('<old>', "a build's folder (out/a), a manuscript's folder, or REVISION:FOLDER as git writes it")
    .argument('<new>', 'the same')
    .option('--out <file>', 'HTML file to write (default: out/compare-<old>-<new>.html)')
    .option(
      '--deadline <seconds>',
      'give up a build, or the comparison, that takes longer',
      parseSeconds,
      600,
    )
    .option('--quiet', 'say nothing but faults')
    .option('--json', 'give what changed as JSON on standard output')
    .addOption(langOption())
    .addHelpText(
      'after',
      `
A manuscript's folder and a revision are built first; nothing of git's working tree is touched. FOLDER is named from the
top of the repository, or with ./ from the current folder.

Exit codes: 0 nothing changed, 1 something changed, any other a fault.

Examples:
  npx kiyo compare out/a out/b
  npx kiyo compare v1:manuscript/specimen manuscript/specimen
  npx kiyo compare HEAD~3:manuscript/specimen HEAD:manuscript/specimen --out changes.html`,
    )
    .action(async (old: string, found: string, options: CompareCommandOptions) => {
      exitCode = await runCompare([old, found], { ...options, language })
    })
  program
    .command('import')
    .description('make a manuscript of a published article: of its text layer (.txt), its PDF or its DOCX')
    .argument('<file...>', 'the article, in one file or several that follow each other')
    .requiredOption('--to <dir>', 'folder to make; one that is there is never overwritten')
    .option('--first-page <number>', 'number of the first page, where the source prints none', parsePage)
    .option('--mark-doubts', 'put a comment <!-- check: … --> before each block with something to look at')
    .addOption(langOption())
    .addHelpText('after', '\nExample:\n  npx kiyo import article.pdf --to manuscript/my-article')
    .action(async (files: string[], options: ImportCommandOptions) => {
      exitCode = await runImport(files, { ...options, language })
    })
  program.addHelpText(
    'after',
    `
Examples:
  npx kiyo build manuscript/specimen            both editions, into out/specimen/
  npx kiyo build a b --out /tmp/proofs          two manuscripts, into another folder
  npx kiyo build a --only epub --quiet          one edition, faults only
  npx kiyo proof a                              out/a/proof.pdf and out/a/report.html, for the editor
  npx kiyo preview a                            the pages in your browser, new with every save
  npx kiyo check out/a                          what a printer and an archive ask of the files
  npx kiyo compare v1:manuscript/a manuscript/a what changed since the tag v1
  npx kiyo import a.pdf --to manuscript/a       a manuscript of a published article
  npx kiyo build a --press --marks              also out/a/press.pdf, for the printer

Environment:
  KIYO_BROWSER         the browser to use (else an installed Chrome, Chromium or Edge, else the bundled one)
  SOURCE_DATE_EPOCH    date of the editions in seconds since 1970, where the front matter gives none`,
  )
  try {
    await program.parseAsync(args, { from: 'user' })
    return exitCode
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    if (error instanceof Failure) {
      process.stderr.write(`kiyo: ${error.message}\n`)
      return error.exitCode
    }
    throw error
  }
}

/** Is read by `readerLanguage` before anything is parsed; here it is checked, and shown in the help. */
function langOption(): Option {
  return new Option('--lang <language>', 'language of messages').choices(languages)
}

function parseSeconds(value: string): number {
  const seconds = Number(value)
  if (!(seconds > 0)) throw new InvalidArgumentError('It has to be a number of seconds above 0.')
  return seconds
}

function parsePage(value: string): number {
  const page = Number(value)
  if (!Number.isInteger(page) || page < 1)
    throw new InvalidArgumentError('It has to be a whole number above 0.')
  return page
}

function parsePort(value: string): number {
  const port = Number(value)
  if (!/^\d+$/.test(value) || port > 65535) throw new InvalidArgumentError('It has to be a port: 0 to 65535.')
  return port
}
