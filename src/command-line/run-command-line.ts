import { createRequire } from 'node:module'
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { editions, usualEditions } from '../editions/editions.js'
import { type Language, languages } from '../messages/message.js'
import { type Sayer, said, say, sayerOf } from '../messages/say.js'
import { asFailure } from '../model/as-failure.js'
import { formatExamples, formatList, formatParagraph, helpFormat } from './format-help.js'
import { compareExamples, environmentVariables, programExamples } from './help-examples.js'
import { readPageNumber, readPort, readSeconds } from './read-option.js'
import { readerLanguage } from './reader-language.js'
import { type BuildCommandOptions, runBuild } from './run-build.js'
import { runCheck } from './run-check.js'
import { type CompareCommandOptions, runCompare } from './run-compare.js'
import { type ImportCommandOptions, runImport } from './run-import.js'
import { type PreviewCommandOptions, runPreview } from './run-preview.js'
import { usageFault } from './usage-fault.js'

const { version } = createRequire(import.meta.url)('../../../package.json') as { version: string }

/** Seconds that a manuscript may take. */
const DEADLINE = 600

/**
 * The command line: arguments in, exit code out.
 *
 * Exit codes: 0 done, 1 a check of an edition failed, 2 wrong usage, 65 bad input, 66 missing input, 69 a tool is
 * missing, 70 internal error, 73 cannot create, 74 input or output, 124 deadline, 130 and 143 interrupted.
 *
 * Of `compare`: 0 nothing changed, 1 something changed, and 70 where a check of an edition that it built failed.
 *
 * @param args  without the program's own name
 */
export async function runCommandLine(args: readonly string[]): Promise<number> {
  const language = readerLanguage(args, process.env)
  let exitCode = 0
  const program = makeProgram(language, (code) => {
    exitCode = code
  })
  try {
    await program.parseAsync(args, { from: 'user' })
    return exitCode
  } catch (error) {
    if (error instanceof CommanderError) return tellUsage(error, language)
    const failure = asFailure(error)
    process.stderr.write(`kiyo: ${say(language, failure.said)}\n`)
    return failure.exitCode
  }
}

/** Say what is wrong with the arguments, where commander ended with more than a help. */
function tellUsage({ code, message, exitCode }: CommanderError, language: Language): number {
  if (exitCode === 0) return 0
  if (code !== 'commander.help') {
    const fault = usageFault(code, message)
    const more = say(language, said('help.more'))
    process.stderr.write(`${fault ? say(language, fault) : message}\n${more}\n`)
  }
  return 2
}

/** @param done  called with the exit code of the command */
function makeProgram(language: Language, done: (exitCode: number) => void): Command {
  const say = sayerOf(language)
  const value = (name: ValueName): string => `<${say(`help.value.${name}`)}>`
  const values = (name: ValueName): string => `<${say(`help.value.${name}`)}...>`
  const options = {
    lang: choiceOption(`--lang ${value('language')}`, say('help.option.lang'), languages, say),
    out: (what: string) => new Option(`--out ${value('root')}`, what).default('out'),
    deadline: (what: string) =>
      new Option(`--deadline ${value('seconds')}`, what)
        .argParser(parser(readSeconds, say('usage.seconds')))
        .default(DEADLINE),
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
  program
    .command('build')
    .description(say('help.build', { files: usualEditions.map(({ files }) => files[0]) }))
    .argument(values('dir'), say('help.build.dir'))
    .addOption(options.out(say('help.build.out')))
    .addOption(choicesOption(`--only ${value('edition')}`, say('help.build.only'), EDITIONS, say))
    .option('--press', say('help.build.press'))
    .option('--marks', say('help.build.marks'))
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
    .addOption(options.deadline(say('help.option.deadline')))
    .addOption(options.quiet)
    .addOption(options.json(say('help.option.json')))
    .addOption(options.lang)
    .addHelpText('after', () => formatExamples(say, ['proof manuscript/specimen']))
    .action(async (folders: string[], given: Given<BuildCommandOptions>) => {
      done(await runBuild(folders, { ...given, language, only: [PROOFREAD], proof: true }))
    })
  program
    .command('preview')
    .description(say('help.preview'))
    .argument(value('dir'), say('help.preview.dir'))
    .option(`--port ${value('number')}`, say('help.preview.port'), parser(readPort, say('usage.port')), 0)
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
    .action(async (old: string, found: string, given: Given<CompareCommandOptions>) => {
      done(await runCompare([old, found], { ...given, language }))
    })
  program
    .command('import')
    .description(say('help.import'))
    .argument(values('file'), say('help.import.file'))
    .requiredOption(`--to ${value('dir')}`, say('help.import.to'))
    .option(
      `--first-page ${value('page')}`,
      say('help.import.first-page'),
      parser(readPageNumber, say('usage.page')),
    )
    .option('--mark-doubts', say('help.import.mark-doubts'))
    .addOption(options.lang)
    .addHelpText('after', () => formatExamples(say, ['import article.pdf --to manuscript/my-article']))
    .action(async (files: string[], given: Given<ImportCommandOptions>) => {
      done(await runImport(files, { ...given, language }))
    })
  return program
    .addHelpText('after', () => formatList(say('help.examples'), programExamples(say)))
    .addHelpText('after', () => formatList(say('help.environment'), environmentVariables(say)))
}

/** What commander gives of a command's options. */
type Given<Options> = Omit<Options, 'language'>

type ValueName =
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

/** What is written for editors, and not for kiyo itself. */
function shownFiles(): string[] {
  return editions.flatMap(({ files }) => files).filter((file) => !file.startsWith('.'))
}

const EDITIONS = editions.map(({ name }) => name)

/** The edition whose pages are proofread. */
const PROOFREAD = editions.find(({ gives }) => gives.includes('printed'))?.name ?? ''

/** Commander puts what was wrong before the reason, which is in the reader's language already. */
function parser<Value>(read: (value: string) => Value | undefined, reason: string): (value: string) => Value {
  return (text) => {
    const value = read(text)
    if (value === undefined) throw new InvalidArgumentError(reason)
    return value
  }
}

function choiceOption<Choice extends string>(
  flags: string,
  what: string,
  choices: readonly Choice[],
  say: Sayer,
): Option {
  const read = (value: string): Choice | undefined => choices.find((choice) => choice === value)
  return new Option(flags, what)
    .choices(choices)
    .argParser(parser(read, say('usage.allowed-choices', { choices })))
}

/** An option that takes several of its choices, parted by commas. */
function choicesOption(flags: string, what: string, choices: readonly string[], say: Sayer): Option {
  const read = (value: string): string[] | undefined => {
    const given = value.split(',')
    return given.every((one) => choices.includes(one)) ? given : undefined
  }
  return new Option(flags, what)
    .choices(choices)
    .argParser(parser(read, say('usage.allowed-choices', { choices })))
}
