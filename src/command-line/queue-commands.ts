import { type Command, Option } from 'commander'
import type { Sayer } from '../messages/say.js'
import { formatExamples } from './format-help.js'
import { queueExamples } from './help-examples.js'
import type { Given } from './options.js'
import type { EnqueueCommandOptions } from './run-enqueue.js'
import type { QueueCommandOptions } from './run-queue.js'
import type { WorkerCommandOptions } from './run-worker.js'

/** Options that other commands have, too. */
interface SharedOptions {
  lang: Option
  only: Option
  out: (what: string) => Option
  deadline: (what: string) => Option
  jobs: (what: string) => Option
  quiet: Option
  json: (what: string) => Option
}

/**
 * Make the commands of a back catalogue. What they need is loaded when one of them is given, so that nobody else waits for it.
 *
 * @param done  called with the exit code of the command
 */
export function addQueueCommands(
  program: Command,
  options: SharedOptions,
  {
    say,
    language,
    done,
  }: { say: Sayer; language: WorkerCommandOptions['language']; done: (exitCode: number) => void },
): void {
  const value = (name: 'address' | 'root' | 'dir'): string => say(`help.value.${name}`)
  const queue = new Option(`--queue <${value('address')}>`, say('help.option.queue')).env('KIYO_QUEUE')
  const root = new Option(`--root <${value('root')}>`, say('help.option.root')).default('.')
  program
    .command('enqueue')
    .description(say('help.enqueue'))
    .argument(`<${value('dir')}...>`, say('help.enqueue.dir'))
    .addOption(queue)
    .addOption(root)
    .addOption(options.only)
    .option('--press', say('help.build.press'))
    .option('--marks', say('help.build.marks'))
    .option('--again', say('help.enqueue.again'))
    .addOption(options.quiet)
    .addOption(options.json(say('help.option.json')))
    .addOption(options.lang)
    .addHelpText('after', () => formatExamples(say, queueExamples.enqueue))
    .action(async (folders: string[], given: Given<EnqueueCommandOptions>) => {
      const { runEnqueue } = await import('./run-enqueue.js')
      done(await runEnqueue(folders, { ...given, language }))
    })
  program
    .command('worker')
    .description(say('help.worker'))
    .addOption(queue)
    .addOption(root)
    .addOption(options.out(say('help.worker.out')))
    .addOption(options.jobs(say('help.worker.jobs')))
    .addOption(options.deadline(say('help.option.deadline')))
    .addOption(options.quiet)
    .addOption(options.lang)
    .addHelpText('after', () => formatExamples(say, queueExamples.worker))
    .action(async (given: Given<WorkerCommandOptions>) => {
      const { runWorker } = await import('./run-worker.js')
      done(await runWorker({ ...given, language }))
    })
  program
    .command('queue')
    .description(say('help.queue'))
    .addOption(queue)
    .option('--wait', say('help.queue.wait'))
    .addOption(options.json(say('help.option.json')))
    .addOption(options.lang)
    .addHelpText('after', () => formatExamples(say, queueExamples.queue))
    .action(async (given: Given<QueueCommandOptions>) => {
      const { runQueue } = await import('./run-queue.js')
      done(await runQueue({ ...given, language }))
    })
}
