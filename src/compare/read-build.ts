import type { Edition, ReadEdition } from '../editions/edition.js'
import { editions } from '../editions/editions.js'
import { Failure } from '../model/failure.js'

/** The finished editions of one build, as files. */
export interface Build {
  /** Its name in messages: the folder or the revision. */
  name: string
  /** By the names of the editions. */
  editions: ReadonlyMap<string, Uint8Array>
}

/** A finished edition of a build, read. */
export interface BuiltEdition extends ReadEdition {
  edition: Edition
  bytes: Uint8Array
}

/** A build, read. */
export interface ReadBuild {
  name: string
  /** In the order of the list of editions. */
  editions: readonly BuiltEdition[]
}

/**
 * Read the finished editions of a build.
 *
 * @throws Failure 66 when one of them cannot be read
 */
export async function readBuild({ name, editions: files }: Build): Promise<ReadBuild> {
  const read: BuiltEdition[] = []
  for (const edition of editions) {
    const bytes = files.get(edition.name)
    if (!bytes || !edition.read) continue
    const found = await edition.read(bytes, name).catch((error: unknown) => fail(name, edition, error))
    read.push({ ...found, edition, bytes })
  }
  return { name, editions: read }
}

function fail(name: string, { files: [file], format }: Edition, error: unknown): never {
  if (error instanceof Failure) throw error
  const reason = error instanceof Error ? error.message : String(error)
  const detail = reason.split('\n')[0]?.replace(/\.$/, '') ?? ''
  throw new Failure('unreadable-edition', { name, file, format, detail }, { cause: error })
}
