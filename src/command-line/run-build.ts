import { stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { Listr } from 'listr2'
import type { BuildResult, Edition } from '../build.js'
import { Failure } from '../model/failure.js'
import { type RuleId, rules } from '../model/rules.js'
import { BrowserHolder } from './browser-holder.js'
import { formatMessages } from './format-messages.js'
import { formatSummary, summaryAsJson } from './format-summary.js'
import { onInterrupt } from './on-interrupt.js'

export interface BuildCommandOptions {
  out: string
  only?: Edition
  press?: boolean
  proof?: boolean
  marks?: boolean
  /** Seconds. */
  deadline: number
  quiet?: boolean
  json?: boolean
}

/** The date of editions whose article gives none: the earliest a zip entry can have. */
const NO_DATE = new Date('1980-01-01T00:00:00Z')

/**
 * `kiyo build`: build each manuscript, show progress, faults and a summary.
 *
 * @param folders  the manuscripts' folders
 * @returns        the exit code: of the gravest fault
 */
export async function runBuild(folders: readonly string[], options: BuildCommandOptions): Promise<number> {
  const started = performance.now()
  await checkTargets(folders, options.out)
  const holder = new BrowserHolder()
  const stop = new AbortController()
  let running: Promise<unknown> | undefined
  const interrupt = onInterrupt(
    async () => {
      stop.abort(new Failure(70, 'The build was interrupted'))
      await holder.close()
      // A build that is writing its files takes away the unfinished ones.
      await running?.catch(() => undefined)
    },
    () => holder.kill(),
  )
  // The browser starts while the stages are loaded and the first manuscript is read.
  if (options.only !== 'epub') void holder.browser().catch(() => undefined)
  const { build } = await import('../build.js')
  const results: BuildResult[] = []
  const failures: Failure[] = []
  const tasks = new Listr(
    folders.map((folder) => ({
      title: folder,
      task: async (_context: unknown, task: { output: string }): Promise<void> => {
        try {
          const result = await holder.withRetry(() =>
            withDeadline(
              options.deadline,
              stop.signal,
              (progress, signal) =>
                build(folder, {
                  out: options.out,
                  editions: new Set(options.only ? [options.only] : ['print', 'epub']),
                  proof: options.proof,
                  press: options.press || options.marks ? { marks: options.marks === true } : undefined,
                  browser: async () => {
                    signal.throwIfAborted()
                    return holder.browser()
                  },
                  modified: dateFromEnvironment(),
                  progress,
                }),
              (text) => {
                task.output = text
              },
            ),
          )
          results.push(result)
        } catch (error) {
          failures.push(asFailure(error))
          // A layout that never ends would go on in it.
          if (error instanceof Failure && error.exitCode === 124) await holder.drop()
          throw error
        }
        // The faults themselves are shown after the list.
        if (exitCodeOf(results.slice(-1)) !== 0) throw new Error('see the faults below')
      },
    })),
    {
      concurrent: false,
      exitOnError: false,
      renderer: options.quiet || options.json ? 'silent' : process.stdout.isTTY ? 'default' : 'simple',
      registerSignalListeners: false,
    },
  )
  try {
    running = tasks.run()
    await running
  } finally {
    await holder.close()
    interrupt.release()
  }
  if (interrupt.exitCode !== undefined) return interrupt.exitCode
  const messages = formatMessages(results)
  if (messages) process.stderr.write(messages)
  for (const failure of failures) process.stderr.write(`kiyo: ${failure.message}\n`)
  if (options.json) process.stdout.write(summaryAsJson(results, performance.now() - started))
  else if (!options.quiet) process.stdout.write(formatSummary(results, performance.now() - started))
  return failures[0]?.exitCode ?? exitCodeOf(results)
}

/** Two manuscripts of one slug would overwrite each other, and an edition must not fall among its sources. */
async function checkTargets(folders: readonly string[], out: string): Promise<void> {
  const targets = new Map<string, string>()
  for (const folder of folders) {
    const source = resolve(folder)
    const target = join(resolve(out), source.split(/[\\/]/).at(-1) ?? '')
    const other = targets.get(target)
    if (other && other !== source) {
      throw new Failure(
        2,
        `${other} and ${source} would both be written to ${target}; build them with different --out`,
      )
    }
    if (target === source)
      throw new Failure(2, `The editions of ${folder} would be written into it; choose another --out`)
    targets.set(target, source)
  }
  const found = await stat(out).catch(() => undefined)
  if (found && !found.isDirectory())
    throw new Failure(73, `${out} is a file, not a folder; choose another --out`)
}

/**
 * Do some work until it is done, late or stopped. Work that is given up ends where it next tells its progress, so that
 * it writes nothing after its time.
 */
async function withDeadline<T>(
  seconds: number,
  stop: AbortSignal,
  work: (progress: (text: string) => void, signal: AbortSignal) => Promise<T>,
  progress: (text: string) => void,
): Promise<T> {
  let last = 'starting'
  const late = new AbortController()
  const signal = AbortSignal.any([stop, late.signal])
  const timer = setTimeout(() => {
    const reason = `Not done within ${seconds} seconds (at "${last}"); --deadline gives more time`
    late.abort(new Failure(124, reason))
  }, seconds * 1000)
  const givenUp = new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Failure))
  })
  const told = (text: string): void => {
    signal.throwIfAborted()
    last = text
    progress(text)
  }
  try {
    return await Promise.race([work(told, signal), givenUp])
  } finally {
    clearTimeout(timer)
  }
}

function dateFromEnvironment(): Date {
  const epoch = process.env.SOURCE_DATE_EPOCH
  if (!epoch) return NO_DATE
  if (!/^\d{1,11}$/.test(epoch))
    throw new Failure(2, `SOURCE_DATE_EPOCH is "${epoch}"; it has to be whole seconds`)
  return new Date(Number(epoch) * 1000)
}

/** The gravest fault gives the code: bad input before missing input before a failed check. */
function exitCodeOf(results: readonly BuildResult[]): number {
  const codes = results.flatMap(({ file }) =>
    file.messages
      .filter(({ fatal, ruleId }) => fatal && ruleId)
      .map(({ ruleId }): number => rules[ruleId as RuleId]?.exit ?? 1),
  )
  return codes.includes(65) ? 65 : codes.includes(66) ? 66 : codes.includes(1) ? 1 : 0
}

/** A fault that is neither the manuscript's nor the machine's is ours. */
function asFailure(error: unknown): Failure {
  if (error instanceof Failure) return error
  const reason = error instanceof Error ? error.message : String(error)
  return new Failure(70, `An internal fault: ${reason.split('\n')[0]}; please report it`, { cause: error })
}
