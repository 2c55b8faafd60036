import type { Step } from '../messages/command-line/steps.js'
import type { Language } from '../messages/message.js'
import { Failure } from '../model/failure.js'
import type { Session } from '../model/kept.js'
import type { ProofRequest } from '../model/proof-request.js'
import type { BuildOptions, BuildResult } from '../pipeline/build.js'
import type { BrowserHolder } from './browser-holder.js'
import { runWithDeadline } from './run-with-deadline.js'

/** How a folder is built, of a run of several. */
export interface BuildFolderOptions {
  /** The pipeline's, which is loaded when it is needed. */
  build: (folder: string, options: BuildOptions) => Promise<BuildResult>
  holder: BrowserHolder
  /** Gives the build up. */
  stop: AbortSignal
  out: string
  editions: ReadonlySet<string>
  proof?: ProofRequest | undefined
  press?: { marks: boolean } | undefined
  /** Seconds. */
  deadline: number
  session: Session
  /** Whether what is made of an article alone is kept for the next run. */
  keepsArticles?: boolean
  jobs: number
  modified: Date
  /** Of the reader. */
  language: Language
  progress: (step: Step) => void
}

/**
 * Build one folder of a run, and once more where the browser died over it.
 *
 * @throws Failure when the machine, the tools or the output folder fail, or the deadline has passed
 */
export async function buildFolder(folder: string, options: BuildFolderOptions): Promise<BuildResult> {
  const { build, holder, stop, deadline, progress, ...own } = options
  try {
    return await holder.withRetry(() =>
      runWithDeadline(
        deadline,
        stop,
        (told, signal) =>
          build(folder, {
            ...own,
            browser: async () => {
              signal.throwIfAborted()
              return holder.browser()
            },
            progress: told,
          }),
        progress,
      ),
    )
  } catch (error) {
    // A layout that never ends would go on in it.
    if (error instanceof Failure && error.exitCode === 124) await holder.drop()
    throw error
  }
}
