import { basename, dirname, join } from 'node:path'
import type { Browser } from 'puppeteer-core'
import type { CompareOptions } from '../compare/compare-builds.js'
import type { Comparison } from '../compare/comparison.js'
import type { Build } from '../compare/read-build.js'
import type { Step } from '../messages/command-line/steps.js'
import type { Language } from '../messages/message.js'
import { said, say } from '../messages/say.js'
import { asFailure } from '../model/as-failure.js'
import type { BuildResult } from '../pipeline/build.js'
import { writeEditions } from '../pipeline/write-editions.js'
import type { BrowserHolder } from './browser-holder.js'
import { buildSide } from './build-side.js'
import { exitCodeOf } from './exit-code-of.js'
import { comparisonAsJson, formatComparison } from './format-comparison.js'
import { formatMessages } from './format-messages.js'
import { identifySide, type Side } from './identify-side.js'
import { inTemporaryFolder } from './in-temporary-folder.js'
import { runTasks, type Task } from './run-tasks.js'
import { runWithBrowser } from './run-with-browser.js'
import { runWithDeadline } from './run-with-deadline.js'

export interface CompareCommandOptions {
  /** Of the reader. */
  language: Language
  /** The HTML file to write. */
  out?: string
  /** Seconds for each of the two builds, and for the comparison. */
  deadline: number
  quiet?: boolean
  json?: boolean
}

interface Compared {
  comparison: Comparison
  html: Uint8Array
}

/**
 * `kiyo compare`: compare two builds, two manuscripts, or two revisions of one; build what is not built.
 *
 * @param names  old and new: folders, or `REVISION:FOLDER`
 * @returns      0 when nothing changed, 1 when anything did, else the code of the gravest error of a build
 * @throws Failure
 */
export async function runCompare(
  names: readonly [old: string, new: string],
  options: CompareCommandOptions,
): Promise<number> {
  const sides = [await identifySide(names[0]), await identifySide(names[1])] as const
  const failed: BuildResult[] = []
  const outcome = await runWithBrowser(
    (holder, stop) =>
      inTemporaryFolder((folder) => compareSides(sides, folder, failed, { holder, stop, ...options })),
    (compared) => compared !== undefined,
  )
  if ('interrupted' in outcome) return outcome.interrupted
  process.stderr.write(formatMessages(failed, options.language))
  // A check that fails is a code that here means something else.
  if (outcome.value === undefined) return exitCodeOf(failed) === 1 ? 70 : exitCodeOf(failed)
  const { comparison, html } = outcome.value
  const { hasChanges } = await import('../compare/comparison.js')
  const path = options.out ?? join('out', `compare-${fileNameOf(names[0])}-${fileNameOf(names[1])}.html`)
  const [file] = await writeEditions(dirname(path), [{ name: basename(path), bytes: html }])
  const written = file ?? { path, bytes: html.length }
  if (options.json) process.stdout.write(await comparisonAsJson(comparison, options.language, written.path))
  else if (!options.quiet) process.stdout.write(await formatComparison(comparison, options.language, written))
  return hasChanges(comparison) ? 1 : 0
}

interface Workplace extends CompareCommandOptions {
  holder: BrowserHolder
  stop: AbortSignal
}

/** Work that reports progress, requests the browser when needed and ends with the signal. */
type Work = (means: {
  progress: (step: Step) => void
  browser: () => Promise<Browser>
  signal: AbortSignal
}) => Promise<boolean>

/** @returns `undefined` where a manuscript could not be built: its errors are in `failed` */
async function compareSides(
  sides: readonly [Side, Side],
  folder: string,
  failed: BuildResult[],
  { holder, stop, language, deadline, quiet, json }: Workplace,
): Promise<Compared | undefined> {
  // Work that was given up may still be going on: it has to end before its files are taken away.
  const working: Promise<boolean>[] = []
  const task = (title: string, work: Work): Task => ({
    title,
    run: (progress) =>
      holder.withRetry(() =>
        runWithDeadline(
          deadline,
          stop,
          (told, signal) => {
            const browser = async (): Promise<Browser> => {
              signal.throwIfAborted()
              return holder.browser()
            }
            const running = work({ progress: told, browser, signal })
            working.push(running)
            return running
          },
          progress,
        ),
      ),
  })
  const builds: Build[] = []
  let compared: Compared | undefined
  const tasks = [
    ...sides.map((side, index) =>
      task(side.name, async (means) => {
        const made = await buildSide(side, { ...means, language, target: join(folder, String(index)) })
        if ('files' in made) failed.push(made)
        else builds.push(made)
        return failed.length === 0
      }),
    ),
    task(say(language, said('run.compare')), async (means) => {
      const [old, found] = builds
      if (old && found) compared = await compareBoth(old, found, language, means)
      return true
    }),
  ]
  try {
    await runTasks(tasks, { language, isSilent: quiet === true || json === true, goesOn: false })
  } catch (error) {
    throw asFailure(error)
  } finally {
    await holder.close()
    await Promise.allSettled(working)
  }
  return compared
}

async function compareBoth(
  old: Build,
  found: Build,
  language: Language,
  means: CompareOptions,
): Promise<Compared> {
  const { compareBuilds } = await import('../compare/compare-builds.js')
  const { renderComparison } = await import('../compare/render-comparison.js')
  const comparison = await compareBuilds(old, found, means)
  return { comparison, html: await renderComparison(comparison, language) }
}

/** `v1:manuscript/a` → `v1-a`: a distinct name without characters that some file systems forbid. */
function fileNameOf(name: string): string {
  const revision = /^([^:/\\]{2,}):/.exec(name)?.[1]
  const folder = name.split(/[:/\\]/).findLast((step) => step !== '' && step !== '.' && step !== '..')
  const parts = revision && folder !== revision ? [revision, folder] : [folder]
  return parts
    .join('-')
    .replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '-')
    .slice(0, 60)
}
