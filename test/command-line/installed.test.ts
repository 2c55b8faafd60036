import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import {
  access,
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { plainArticle } from './run-kiyo.js'

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))
const LIBRARIES = join(ROOT, 'node_modules')

test('an installed package, whose libraries stand beside it, builds an article by its bundle', async () => {
  const home = await mkdtemp(join(tmpdir(), 'kiyo-installed-'))
  try {
    const packed = join(home, 'kiyo')
    await pack(packed)
    const libraries = join(home, 'node_modules')
    await mkdir(libraries)
    for (const name of await readdir(LIBRARIES))
      if (!name.startsWith('.')) await symlink(join(LIBRARIES, name), join(libraries, name))
    const kiyo = join(libraries, 'kiyo')
    await rename(packed, kiyo)
    // Only the bundle is left to run.
    await rm(join(kiyo, 'dist', 'src', 'run.js'))
    await mkdir(join(home, 'port'))
    await writeFile(join(home, 'port', 'article.md'), plainArticle('港'))
    runNode([join(kiyo, 'dist', 'src', 'cli.js'), 'build', 'port', '--out', 'out'], home)
    for (const name of ['print.pdf', 'book.epub']) await access(join(home, 'out', 'port', name))
  } finally {
    await rm(home, { recursive: true })
  }
})

/** Write what is packed, with a bundle that is made beside the libraries. */
async function pack(kiyo: string): Promise<void> {
  const { files } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as { files: string[] }
  await mkdir(kiyo)
  for (const name of ['package.json', 'scripts', ...files.filter((file) => file !== 'dist/bundle')])
    await cp(join(ROOT, name), join(kiyo, name), { recursive: true })
  await symlink(LIBRARIES, join(kiyo, 'node_modules'))
  assert.equal(runNode([join(kiyo, 'scripts', 'bundle.js')], kiyo), '')
  for (const name of ['scripts', 'node_modules']) await rm(join(kiyo, name), { recursive: true })
}

/** @returns  what it wrote to standard error */
function runNode(args: readonly string[], cwd: string): string {
  const { status, stderr } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8' })
  assert.equal(status, 0, stderr)
  return stderr
}
