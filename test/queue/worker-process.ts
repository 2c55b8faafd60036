import { runWorker } from '../../src/command-line/run-worker.js'

/** A worker, which takes other workers for silent sooner: node worker-process.js REDIS ROOT OUT SILENCE */
const [queue = '', root = '', out = '', silence = ''] = process.argv.slice(2)
process.exitCode = await runWorker({
  language: 'en',
  queue,
  root,
  out,
  deadline: 300,
  silence: Number(silence),
  look: 500,
})
