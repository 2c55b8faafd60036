import { createRequire } from 'node:module'
import { Command, Option } from 'commander'
import { editions, usualEditions } from '../editions/editions.js'
import { type Language, languages } from '../messages/message.js'
import { sayerOf } from '../messages/say.js'
import { formatExamples, formatList, formatParagraph, helpFormat } from './format-help.js'
import {
  compareExamples,
  environmentVariables,
  newArticleExamples,
  newExamples,
  programExamples,
  proofExamples,
} from './help-examples.js'
import { choiceOption, choicesOption, type Given, parsed, variadicOption } from './options.js'
import { addQueueCommands } from './queue-commands.js'
import {
  readDay,
  readEditor,
  readJobs,
  readPageNumber,
  readPort,
  readRound,
  readSeconds,
} from './read-option.js'
import { type BuildCommandOptions, runBuild } from './run-build.js'
import { runCheck } from './run-check.js'
import { type CompareCommandOptions, runCompare } from './run-compare.js'
import { runCorrections } from './run-corrections.js'
import { type ImportCommandOptions, runImport } from './run-import.js'
import { runNewArticle, runNewJournal } from './run-new.js'
import { runOnto } from './run-onto.js'
import { type PreviewCommandOptions, runPreview } from './run-preview.js'
import { shownFiles } from './shown-files.js'
import { tellUnusedOptions } from './tell-unused-options.js'

const { version } = createRequire(import.meta.url)('../../../package.json') as { version: string }

/** Seconds that a manuscript may take. */
const DEADLINE = 600

/**
 * Make the commands and their options.
 *
 * @param done  called with the exit code of the command
 */
export function makeProgram(language: Language, done: (exitCode: number) => void): Command {
  const say = sayerOf(language)
  const value = (name: ValueName): string => `<${say(`help.value.${name}`)}>`
  const values = (name: ValueName): string => `<${say(`help.value.${name}`)}...>`
  const options = {
    lang: choiceOption(`--lang ${value('language')}`, say('help.option.lang'), languages, say),
    out: (what: string) => new Option(`--out ${value('root')}`, what).default('out'),
    deadline: (what: string) =>
      new Option(`--deadline ${value('seconds')}`, what)
        .argParser(parsed(readSeconds, say('usage.seconds')))
        .default(DEADLINE),
    only: choicesOption(`--only ${value('edition')}`, say('help.build.only'), EDITIONS, say),
    jobs: (what: string) =>
      new Option(`--jobs ${value('number')}`, what).argParser(parsed(readJobs, say('usage.jobs'))),
    quiet: new Option('--quiet', say('help.option.quiet')),
    json: (what: string) => new Option('--json', what),
  }
  const program = new Command('kiyo')
    .configureHelp(helpFormat(language))
    .configureOutput({ outputError: () => undefined })
    .description(say('help.program'))
    .version(version, '-V, --version', say('help.option.version'))
    .helpOption('-h, --help', say('help.option.help'))
    .helpCommand(`help [${say('help.value.command')}]`, say('help.option.help'))
    .addOption(options.lang)
    .exitOverride()
  const made = program
    .command('new')
    .description(say('help.new'))
    .addHelpText('after', () => formatExamples(say, newExamples))
  made
    .command('article')
    .description(say('help.new.article'))
    .argument(value('dir'), say('help.new.dir'))
    .addOption(variadicOption(`--from ${values('file')}`, say('help.new.from')))
    .addOption(options.lang)
    .addHelpText('after', () => formatExamples(say, newArticleExamples))
    .action(async (folder: string, given: { from?: string[] }) => {
      done(await runNewArticle(folder, { ...given, language }))
    })
  made
    .command('journal')
    .description(say('help.new.journal'))
    .argument(value('dir'), say('help.new.dir'))
    .addOption(options.lang)
    .addHelpText('after', () => formatExamples(say, ['new journal my-journal']))
    .action(async (folder: string) => done(await runNewJournal(folder, language)))
  program
    .command('build')
    .description(say('help.build', { files: usualEditions.map(({ files }) => files[0]) }))
    .argument(values('dir'), say('help.build.dir'))
    .addOption(options.out(say('help.build.out')))
    .addOption(options.only)
    .option('--press', say('help.build.press'))
    .option('--marks', say('help.build.marks'))
    .addOption(options.jobs(say('help.build.jobs')))
    .addOption(options.deadline(say('help.option.deadline')))
    .addOption(options.quiet)
    .addOption(options.json(say('help.option.json')))
    .addOption(options.lang)
    .addHelpText('after', () => formatExamples(say, ['build manuscript/specimen --out out --only print']))
    .action(async (folders: string[], given: Given<BuildCommandOptions>) => {
      done(await runBuild(folders, { ...given, language }))
    })
  program
    .command('proof')
    .description(say('help.proof'))
    .argument(values('dir'), say('help.build.dir'))
    .addOption(options.out(say('help.proof.out')))
    .addOption(choiceOption(`--for ${value('reader')}`, say('help.proof.for'), READERS, say))
    .addOption(
      new Option(`--round ${value('number')}`, say('help.proof.round')).argParser(
        parsed(readRound, say('usage.round')),
      ),
    )
    .addOption(
      new Option(`--date ${value('day')}`, say('help.proof.date')).argParser(
        parsed(readDay, say('usage.day')),
      ),
    )
    .addOption(options.jobs(say('help.build.jobs')))
    .addOption(options.deadline(say('help.option.deadline')))
    .addOption(options.quiet)
    .addOption(options.json(say('help.option.json')))
    .addOption(options.lang)
    .addHelpText('after', () => formatExamples(say, proofExamples))
    .action(async (folders: string[], { for: reader, round, date, ...given }: GivenProof) => {
      const proof = { isForAuthor: reader === 'author', round, date }
      done(await runBuild(folders, { ...given, language, only: [PROOFREAD], proof }))
    })
  program
    .command('preview')
    .description(say('help.preview'))
    .argument(value('dir'), say('help.preview.dir'))
    .option(`--port ${value('number')}`, say('help.preview.port'), parsed(readPort, say('usage.port')), 0)
    .addOption(
      new Option(`--editor ${value('address')}`, say('help.preview.editor'))
        .argParser(parsed(readEditor, say('usage.editor')))
        .env('KIYO_EDITOR'),
    )
    .addOption(options.lang)
    .addHelpText('after', () => formatExamples(say, ['preview manuscript/specimen --port 4000']))
    .action(async (folder: string, given: Given<PreviewCommandOptions>) => {
      done(await runPreview(folder, { ...given, language }))
    })
  program
    .command('check')
    .description(say('help.check'))
    .argument(values('dir'), say('help.check.dir', { files: shownFiles() }))
    .addOption(options.lang)
    .addHelpText('after', () => formatExamples(say, ['check out/specimen']))
    .action(async (folders: string[]) => {
      done(await runCheck(folders, language))
    })
  program
    .command('compare')
    .description(say('help.compare'))
    .argument(value('old'), say('help.compare.old'))
    .argument(value('new'), say('help.compare.new'))
    .option(`--out ${value('file')}`, say('help.compare.out'))
    .addOption(options.deadline(say('help.compare.deadline')))
    .addOption(options.quiet)
    .addOption(options.json(say('help.compare.json')))
    .addOption(options.lang)
    .addHelpText('after', () => formatParagraph(say('help.compare.revisions'), language))
    .addHelpText('after', () => formatParagraph(say('help.compare.exit-codes'), language))
    .addHelpText('after', () => formatExamples(say, compareExamples))
    .action(async (old: string, found: string, given: Given<CompareCommandOptions>, command: Command) => {
      const isDocument = /\.docx$/i.test(found)
      if (isDocument) tellUnusedOptions(command, ['out', 'deadline'], say)
      done(await (isDocument ? runCorrections : runCompare)([old, found], { ...given, language }))
    })
  program
    .command('import')
    .description(say('help.import'))
    .argument(values('file'), say('help.import.file'))
    .option(`--to ${value('dir')}`, say('help.import.to'))
    .option(`--onto ${value('dir')}`, say('help.import.onto'))
    .option(
      `--first-page ${value('page')}`,
      say('help.import.first-page'),
      parsed(readPageNumber, say('usage.page')),
    )
    .option('--mark-doubts', say('help.import.mark-doubts'))
    .addOption(options.lang)
    .addHelpText('after', () => formatExamples(say, ['import article.pdf --to manuscript/my-article']))
    .action(async (files: string[], { to, onto, ...given }: ImportGiven, command: Command) => {
      const [first, ...others] = files
      if (onto !== undefined && first !== undefined) {
        if (others.length > 0) command.error(`error: Expected 1 argument but got ${files.length}`, EXCESS)
        tellUnusedOptions(command, ['to', 'firstPage', 'markDoubts'], say)
        done(await runOnto([onto, first], language))
      } else if (to !== undefined) done(await runImport(files, { ...given, to, language }))
      else command.error(`error: required option '--to ${value('dir')}' not specified`, MISSING)
    })
  addQueueCommands(program, options, { say, language, done })
  return program
    .addHelpText('after', () => formatList(say('help.examples'), programExamples(say)))
    .addHelpText('after', () => formatList(say('help.environment'), environmentVariables(say)))
}

/** Where an import goes is one of two options, which commander cannot ask for. */
type ImportGiven = Given<Omit<ImportCommandOptions, 'to'>> & { to?: string; onto?: string }

const EXCESS = { code: 'commander.excessArguments' } as const
const MISSING = { code: 'commander.missingMandatoryOptionValue' } as const

/** Whom a proof is for. */
const READERS = ['editor', 'author'] as const

type GivenProof = Given<BuildCommandOptions> & { for?: string; round?: number; date?: string }

type ValueName =
  | 'address'
  | 'day'
  | 'reader'
  | 'language'
  | 'seconds'
  | 'number'
  | 'page'
  | 'edition'
  | 'root'
  | 'dir'
  | 'file'
  | 'old'
  | 'new'

const EDITIONS = editions.map(({ name }) => name)

/** The edition whose pages are proofread. */
const PROOFREAD = editions.find(({ gives }) => gives.includes('printed'))?.name ?? ''
