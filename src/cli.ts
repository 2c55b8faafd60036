#!/usr/bin/env node
import { runCommandLine } from './command-line/run-command-line.js'

// Who reads the output may stop reading, as `head` does; that is no fault.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit()
  })
}

process.exitCode = await runCommandLine(process.argv.slice(2))
