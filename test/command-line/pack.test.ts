import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))

test('npm pack builds the program first, of a folder in which nothing was built', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kiyo-pack-'))
  try {
    for (const name of ['.npmrc', 'scripts/run.js']) cpSync(join(ROOT, name), join(folder, name))
    mkdirSync(join(folder, 'node_modules'))
    const own = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
    const compile = `node --eval "fs.mkdirSync('dist/src', { recursive: true }); fs.writeFileSync('dist/src/cli.js', '')"`
    const scripts = { ...own.scripts, compile }
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ ...own, scripts }))
    const [packed] = JSON.parse(
      execFileSync('npm', ['pack', '--json'], {
        cwd: folder,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
        shell: process.platform === 'win32',
      }),
    )
    const paths = packed.files.map(({ path }: { path: string }) => path)
    assert.ok(paths.includes(own.bin.kiyo), `no program in the package, only ${paths.join(', ')}`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
