// One after the other, so that where few files may be open at once, it can still be told.
await import('./command-line/reader-language.js')
const { tellEscapedError } = await import('./command-line/tell-escaped-error.js')
const { watchOutput } = await import('./command-line/watch-output.js')

watchOutput()
process.on('uncaughtException', (error) => process.exit(tellEscapedError(error)))

const { runCommandLine } = await import('./command-line/run-command-line.js')
const exitCode = await runCommandLine(process.argv.slice(2))
// Output that could not be written has a code of its own.
process.exitCode ??= exitCode
