import { randomBytes } from 'node:crypto'
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { Script } from 'node:vm'
import { sealBytes, unsealBytes } from './model/sealed-bytes.js'

/** The program in one script, which is given what it loads other libraries with, and its own address. */
type Program = (
  require: NodeJS.Require,
  requireApart: NodeJS.Require,
  importApart: (name: string) => Promise<unknown>,
  address: string,
) => Promise<void>

/**
 * Run the program that `scripts/bundle.js` has put into one script.
 *
 * What Node compiles of it in a build, which calls most of it, is kept beside it for later runs, where that folder can be
 * written. It is of one script, by its digest in the name, and of one version of Node, which refuses it where its own flags
 * differ; it is sealed, so that a damaged one is none.
 */
export async function runScript(address: URL): Promise<void> {
  const path = fileURLToPath(address)
  // It has no character beyond ASCII, so that Node need not decode it, and has half as much to hold.
  const source = readFileSync(path, 'latin1')
  const kept = `${path}.${process.version}-${process.arch}.compiled`
  const cachedData = readKept(kept)
  const script = new Script(source, { filename: path, ...(cachedData ? { cachedData } : {}) })
  if ((!cachedData || script.cachedDataRejected) && process.argv[2] === 'build') keepAtExit(script, kept)
  const require = createRequire(address)
  await (script.runInThisContext() as Program)(require, require, (name) => import(name), address.href)
}

function readKept(path: string): Buffer | undefined {
  try {
    const data = unsealBytes(readFileSync(path))
    return data && Buffer.from(data.buffer, data.byteOffset, data.byteLength)
  } catch {
    return undefined
  }
}

/** Keep what is compiled by the end of a run that was successful: all, also what Node would forget as unused by then. */
function keepAtExit(script: Script, path: string): void {
  setFlagsFromString('--no-flush-bytecode')
  process.once('exit', (code) => {
    if (code !== 0) return
    // What is kept is bound to the flags that it is made with.
    setFlagsFromString('--flush-bytecode')
    const data = script.createCachedData()
    const temporary = `${path}.${randomBytes(6).toString('hex')}`
    try {
      writeFileSync(temporary, sealBytes(data))
      renameSync(temporary, path)
    } catch {
      rmSync(temporary, { force: true })
    }
  })
}
