import { Listr, ListrLogger, ListrLogLevels } from 'listr2'
import { type Step, sayStep } from '../messages/command-line/steps.js'
import type { Language } from '../messages/message.js'
import { said, say } from '../messages/say.js'

/** Some work that is shown with its progress. */
export interface Task {
  title: string
  /**
   * @param progress  called with each step
   * @returns         whether all went well; what did not is shown after the list
   * @throws          what the work throws
   */
  run: (progress: (step: Step) => void) => Promise<boolean>
}

export interface TaskOptions {
  /** Of the reader. */
  language: Language
  /** No progress is shown. */
  isSilent: boolean
  /** Go on with the next task when one has failed. */
  goesOn: boolean
}

/**
 * Do one task after the other and show them as a list; where there is no terminal, a line at a time.
 *
 * @throws what a task threw, unless the list goes on after it
 */
export async function runTasks(
  tasks: readonly Task[],
  { language, isSilent, goesOn }: TaskOptions,
): Promise<void> {
  const stopped = (cause?: unknown): Error => new Error(say(language, said('run.see-below')), { cause })
  const list = new Listr(
    tasks.map(({ title, run }) => ({
      title,
      task: async (_context: unknown, shown: { output: string }): Promise<void> => {
        let last = ''
        const isWell = await run((step) => {
          const line = sayStep(language, step)
          // A step that two parts of the program name is one to who reads it.
          if (line !== last) shown.output = line
          last = line
        }).catch((error: unknown) => {
          throw stopped(error)
        })
        if (!isWell) throw stopped()
      },
    })),
    {
      concurrent: false,
      exitOnError: !goesOn,
      registerSignalListeners: false,
      renderer: isSilent ? 'silent' : process.stdout.isTTY ? 'default' : 'simple',
      // The title stays, with what became of it below.
      rendererOptions:
        isSilent || process.stdout.isTTY ? { collapseErrors: false } : { logger: new Logger() },
    },
  )
  try {
    await list.run()
  } catch (error) {
    const { cause } = error as Error
    if (cause !== undefined) throw cause
  }
}

/** Shows a failed task with the reason alone, without listr2's English word for it. */
class Logger extends ListrLogger<ListrLogLevels> {
  constructor() {
    super({ useIcons: true, toStderr: [ListrLogLevels.FAILED] })
  }

  override wrap(...[message, options]: Parameters<ListrLogger['wrap']>): string {
    return super.wrap(message.replace(/^FAILED: /, ''), options)
  }
}
