// What make does, for machines without make: `npm run editions` and `npm test` (see README.md).
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

const { status } = spawnSync(process.execPath, argumentsOf[process.argv[2]](), { stdio: 'inherit' })
process.exitCode = status ?? 70
