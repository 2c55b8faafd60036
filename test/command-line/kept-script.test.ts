import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'

/** A script as `scripts/bundle.js` makes one: it says what it was given, by what it imports as well. */
const SCRIPT = `(async (require, requireApart, importApart, address) => {
  const { basename } = await importApart('node:path')
  process.stdout.write(basename(address) + ' ' + typeof requireApart('node:fs').readFileSync)
})`

test('what Node compiled of the program is kept by a build, serves later runs, and is none where it is damaged', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kiyo-script-'))
  try {
    const script = join(folder, 'program.js')
    await writeFile(script, SCRIPT)
    const program = new URL('../../src/run-script.js', import.meta.url)
    const run = (command: string): string => {
      const code = `process.argv[2] = ${JSON.stringify(command)}
const { runScript } = await import(${JSON.stringify(program.href)})
await runScript(new URL(${JSON.stringify(pathToFileURL(script).href)}))`
      const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code, 'x'], {
        encoding: 'utf8',
      })
      assert.equal(stderr, '')
      return stdout
    }
    const kept = async () => (await readdir(folder)).filter((name) => name.endsWith('.compiled'))
    assert.equal(run('check'), 'program.js function')
    assert.deepEqual(await kept(), [], 'a command that calls little keeps nothing')
    assert.equal(run('build'), 'program.js function')
    const [name = ''] = await kept()
    const first = await readFile(join(folder, name))
    assert.equal(run('build'), 'program.js function', 'with what was kept')
    assert.deepEqual(await readFile(join(folder, name)), first, 'which serves, and is not made again')
    const damaged = Buffer.from(first)
    damaged[first.length - 9] = ~(first[first.length - 9] ?? 0) & 255
    await writeFile(join(folder, name), damaged)
    assert.equal(run('build'), 'program.js function', 'damaged')
    assert.notDeepEqual(await readFile(join(folder, name)), damaged)
  } finally {
    await rm(folder, { recursive: true })
  }
})
