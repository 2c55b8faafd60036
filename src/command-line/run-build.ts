import { availableParallelism } from 'node:os'
import { editions, usualEditions } from '../editions/editions.js'
import { isIssue } from '../issue/is-issue.js'
import type { Step } from '../messages/command-line/steps.js'
import type { Language } from '../messages/message.js'
import { said, say } from '../messages/say.js'
import { asFailure } from '../model/as-failure.js'
import type { Failure } from '../model/failure.js'
import type { ProofRequest } from '../model/proof-request.js'
import type { BuildResult } from '../pipeline/build.js'
import { trimCaches } from '../pipeline/trim-caches.js'
import type { BrowserHolder } from './browser-holder.js'
import { buildFolder } from './build-folder.js'
import { checkRound } from './check-round.js'
import { checkTargets } from './check-targets.js'
import { editionDate } from './edition-date.js'
import { exitCodeOf } from './exit-code-of.js'
import { formatMessages } from './format-messages.js'
import { formatSummary } from './format-summary.js'
import { manuscriptFolder } from './manuscript-folder.js'
import { runTasks } from './run-tasks.js'
import { runWithBrowser } from './run-with-browser.js'

export interface BuildCommandOptions {
  /** Of the reader. */
  language: Language
  out: string
  /** The names of the editions to make; the usual ones where it is not given. */
  only?: readonly string[] | undefined
  press?: boolean
  /** Make a proof, and what for. */
  proof?: ProofRequest
  marks?: boolean
  /** How many articles of an issue are laid out side by side; as many as there are cores where it is not given. */
  jobs?: number
  /** Seconds. */
  deadline: number
  quiet?: boolean
  json?: boolean
}

/**
 * `kiyo build`: build each manuscript, show progress, errors and a summary.
 *
 * @param paths  the manuscripts' folders
 * @returns      the exit code: that of the gravest error
 */
export async function runBuild(paths: readonly string[], options: BuildCommandOptions): Promise<number> {
  const started = performance.now()
  const folders = await Promise.all(paths.map(manuscriptFolder))
  await checkTargets(folders, options.out)
  if (options.proof?.round !== undefined) await checkRound(folders, options.out, options.proof.round)
  if (options.jobs !== undefined && !(await Promise.all(folders.map(isIssue))).includes(true))
    process.stderr.write(`kiyo: ${say(options.language, said('usage.unused-jobs'))}\n`)
  const results: BuildResult[] = []
  const failures: Failure[] = []
  const outcome = await runWithBrowser(
    (holder, stop) => buildAll(folders, options, { holder, stop, results, failures }),
    () => results.length === folders.length,
  )
  if ('interrupted' in outcome) return outcome.interrupted
  const messages = formatMessages(results, options.language)
  if (messages) process.stderr.write(messages)
  for (const failure of failures) process.stderr.write(`kiyo: ${say(options.language, failure.said)}\n`)
  if (options.json) {
    // Its findings need their catalogue, which is loaded for it and for proofs alone.
    const { summaryAsJson } = await import('./summary-as-json.js')
    process.stdout.write(summaryAsJson(results, failures, options.language, performance.now() - started))
  } else if (!options.quiet)
    process.stdout.write(formatSummary(results, options.language, performance.now() - started))
  await trimCaches(options.out)
  return failures[0]?.exitCode ?? exitCodeOf(results)
}

interface Run {
  holder: BrowserHolder
  stop: AbortSignal
  /** Take what comes of each manuscript. */
  results: BuildResult[]
  failures: Failure[]
}

async function buildAll(
  folders: readonly string[],
  options: BuildCommandOptions,
  { holder, stop, results, failures }: Run,
): Promise<void> {
  // The browser starts while the stages are loaded and the first manuscript is read.
  const { only } = options
  const made = only ? editions.filter(({ name }) => only.includes(name)) : usualEditions
  const hasPages = made.some(({ usesBrowser }) => usesBrowser)
  if (hasPages) void holder.browser().catch(() => undefined)
  const { build } = await import('../pipeline/build.js')
  const session = {}
  const tasks = folders.map((folder) => ({
    title: folder,
    run: async (progress: (step: Step) => void): Promise<boolean> => {
      try {
        const result = await buildFolder(folder, {
          build,
          holder,
          stop,
          out: options.out,
          editions: new Set(made.map(({ name }) => name)),
          proof: options.proof,
          press: options.press || options.marks ? { marks: options.marks === true } : undefined,
          deadline: options.deadline,
          session,
          // An article without pages is built as fast as it could be looked up.
          keepsArticles: hasPages,
          jobs: options.jobs ?? availableParallelism(),
          modified: editionDate(),
          language: options.language,
          progress,
        })
        results.push(result)
        return exitCodeOf([result]) === 0
      } catch (error) {
        failures.push(asFailure(error))
        throw error
      }
    },
  }))
  const isSilent = options.quiet === true || options.json === true
  await runTasks(tasks, { language: options.language, isSilent, goesOn: true })
}
