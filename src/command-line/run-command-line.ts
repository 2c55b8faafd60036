import { CommanderError } from 'commander'
import type { Language } from '../messages/message.js'
import { said, say } from '../messages/say.js'
import { asFailure } from '../model/as-failure.js'
import { makeProgram } from './make-program.js'
import { readerLanguage } from './reader-language.js'
import { usageFault } from './usage-fault.js'

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
