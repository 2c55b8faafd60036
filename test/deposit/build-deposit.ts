import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import JSZip from 'jszip'
import type { BuildResult } from '../../src/pipeline/build.js'

/** An article of a journal, with everything that deposits ask for. */
export const KAIKYO = fileURLToPath(
  new URL('../../../test/fixtures/deposit/seto-kiyo/kaikyo', import.meta.url),
)

/** A file that a build wrote. */
export async function fileOf({ files, file }: BuildResult, name: string): Promise<Uint8Array> {
  const found = files.find(({ path }) => path.endsWith(name))
  if (!found) throw new Error(`no ${name}: ${file.messages.join('\n')}`)
  return new Uint8Array(await readFile(found.path))
}

/** The entries of an archive as text, by path. */
export async function entriesOf(archive: Uint8Array): Promise<Map<string, string>> {
  const zip = await JSZip.loadAsync(archive)
  const entries = Object.values(zip.files).map(
    async (entry): Promise<[string, string]> => [entry.name, await entry.async('string')],
  )
  return new Map(await Promise.all(entries))
}
