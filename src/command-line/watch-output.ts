import { tellFaultOfMachine } from './tell-fault-of-machine.js'

/**
 * Watch what is told on standard output and standard error. Who reads it may stop reading, as `head` does; which is no
 * error, and ends the program. A full disk is one, but the editions may be written all the same.
 The exit code is then that of the output.
 */
export function watchOutput(): void {
  let isTold = false
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', ({ code = '' }: NodeJS.ErrnoException) => {
      if (code === 'EPIPE') process.exit()
      if (isTold) return
      isTold = true
      process.exitCode = tellFaultOfMachine('output-not-written', { code })
    })
  }
}
