import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath, pathToFileURL } from 'node:url'

const PROGRAM = fileURLToPath(new URL('../../src/', import.meta.url))

/** A program that tells what it was loaded from, below a folder. */
async function withProgram(use: (root: string) => Promise<void>): Promise<void> {
  const root = await mkdtemp(join(tmpdir(), 'kiyo-bundle-'))
  try {
    for (const name of ['cli.js', 'enable-compile-cache.js', 'pipeline/digest-program.js'])
      await cp(join(PROGRAM, name), join(root, 'dist', 'src', name))
    for (const folder of ['dist/bundle', 'node_modules', 'styles'])
      await mkdir(join(root, folder), { recursive: true })
    await writeFile(join(root, 'package.json'), '{ "type": "module" }')
    await writeFile(join(root, 'dist', 'src', 'run.js'), "process.stdout.write('modules')")
    await writeFile(join(root, 'dist', 'bundle', 'run.js'), "process.stdout.write('bundle')")
    await use(root)
  } finally {
    await rm(root, { recursive: true })
  }
}

const loadedBy = (root: string): string =>
  spawnSync(process.execPath, [join(root, 'dist', 'src', 'cli.js')], { encoding: 'utf8' }).stdout

test('a bundle is run only where nothing was compiled or installed after it', () =>
  withProgram(async (root) => {
    const list = join(root, 'node_modules', '.package-lock.json')
    const changed = (path: string, second: number) => utimes(path, second, second)
    await writeFile(list, '{}')
    await changed(join(root, 'dist', 'src', 'cli.js'), 1000)
    await changed(list, 1000)
    await changed(join(root, 'dist', 'bundle', 'run.js'), 1001)
    assert.equal(loadedBy(root), 'bundle')
    await changed(list, 1002)
    assert.equal(loadedBy(root), 'modules', 'installed after it')
    await changed(list, 1000)
    await changed(join(root, 'dist', 'src', 'cli.js'), 1002)
    assert.equal(loadedBy(root), 'modules', 'compiled after it')
  }))

test('the bundle of an installed package is run whatever the times of its files', () =>
  withProgram(async (root) => {
    const kiyo = join(root, 'node_modules', 'kiyo')
    for (const name of ['dist', 'package.json'])
      await cp(join(root, name), join(kiyo, name), { recursive: true })
    await utimes(join(kiyo, 'dist', 'bundle', 'run.js'), 1000, 1000)
    assert.equal(loadedBy(kiyo), 'bundle')
  }))

test('what a program has built is not taken for the output of one with another bundle', () =>
  withProgram(async (root) => {
    // A module digests once: each address is loaded anew.
    const digest = async (time: number): Promise<string> => {
      const { href } = pathToFileURL(join(root, 'dist', 'src', 'pipeline', 'digest-program.js'))
      const { digestProgram } = (await import(`${href}?${time}`)) as { digestProgram: () => Promise<string> }
      return digestProgram()
    }
    const first = await digest(1)
    assert.equal(await digest(2), first)
    await writeFile(join(root, 'dist', 'bundle', 'run.js'), "import './chunk-OTHER.js'")
    assert.notEqual(await digest(3), first)
  }))
