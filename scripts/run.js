// What make does, for machines without make: `npm run editions` and `npm test`; and what `npm pack` does first (see README.md).
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'

/** The files below a folder whose names end so, sorted. */
function filesBelow(folder, end) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(end))
    .map((name) => join(folder, name))
    .sort()
}

const argumentsOf = {
  editions: () => [
    join('dist', 'src', 'cli.js'),
    'build',
    ...readdirSync('manuscript')
      .map((name) => join('manuscript', name))
      .filter((folder) => existsSync(join(folder, 'article.md'))),
  ],
  tests: () => ['--test', `--test-concurrency=${availableParallelism()}`, ...filesBelow(join('dist', 'test'), '.test.js')],
}

/** Run npm, which on Windows is a script of the shell. */
function npm(...words) {
  return spawnSync('npm', words, { stdio: ['inherit', process.stderr, 'inherit'], shell: process.platform === 'win32' })
}

/** A package of the folder as it was found would have no program, and say so only where it is installed. */
function pack() {
  const { status } = existsSync('node_modules') ? { status: 0 } : npm('ci', '--ignore-scripts')
  return status === 0 ? npm('run', 'compile') : { status }
}

const task = process.argv[2]
const { status } =
  task === 'pack' ? pack() : spawnSync(process.execPath, argumentsOf[task](), { stdio: 'inherit' })
process.exitCode = status ?? 70
