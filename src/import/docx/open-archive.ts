import JSZip from 'jszip'

/** What an archive may hold. */
const LIMITS = { files: 5000, bytes: 150_000_000 }

/** JSZip has it and its types have not: a stream that can be stopped. */
interface StreamedEntry extends JSZip.JSZipObject {
  internalStream(type: 'uint8array'): {
    on(event: 'data', listener: (piece: Uint8Array) => void): void
    on(event: 'error', listener: (error: Error) => void): void
    on(event: 'end', listener: () => void): void
    pause(): void
    resume(): void
  }
}

/** Why an archive is refused. */
export class ArchiveFault extends Error {
  override name = 'ArchiveFault'

  constructor(
    readonly fault:
      | { kind: 'archive' }
      | { kind: 'unsafe'; path: string }
      | { kind: 'part'; path: string }
      | { kind: 'entities'; path: string }
      | { kind: 'files'; files: number }
      | { kind: 'unpacked'; megabytes: number },
    options?: ErrorOptions,
  ) {
    super(fault.kind, options)
  }
}

/**
 * Open a zip archive that anyone may have made: no name leads out of it, and no more is unpacked than the limit, whatever
 * its directory says of the sizes.
 *
 * @returns  path → bytes, in memory; no file is written
 * @throws ArchiveFault
 */
export async function openArchive(bytes: Uint8Array): Promise<Map<string, Uint8Array>> {
  let zip: JSZip
  try {
    zip = await JSZip.loadAsync(bytes)
  } catch (error) {
    throw new ArchiveFault({ kind: 'archive' }, { cause: error })
  }
  const entries = Object.values(zip.files).filter(({ dir }) => !dir)
  if (entries.length > LIMITS.files) {
    throw new ArchiveFault({ kind: 'files', files: LIMITS.files })
  }
  const files = new Map<string, Uint8Array>()
  let rest = LIMITS.bytes
  for (const entry of entries) {
    const name = (entry as { unsafeOriginalName?: string }).unsafeOriginalName ?? entry.name
    if (/(?:^|[\\/])\.\.(?:[\\/]|$)|^[\\/]|^[a-z]:|\0/i.test(name)) {
      throw new ArchiveFault({ kind: 'unsafe', path: name })
    }
    const content = await unpack(entry, rest)
    rest -= content.length
    files.set(entry.name, content)
  }
  return files
}

/** Unpack piece by piece, and stop at the limit. */
function unpack(entry: JSZip.JSZipObject, limit: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const pieces: Uint8Array[] = []
    let size = 0
    const stream = (entry as StreamedEntry).internalStream('uint8array')
    stream.on('data', (piece: Uint8Array) => {
      size += piece.length
      if (size <= limit) {
        pieces.push(piece)
        return
      }
      stream.pause()
      reject(new ArchiveFault({ kind: 'unpacked', megabytes: LIMITS.bytes / 1_000_000 }))
    })
    stream.on('error', (error: Error) =>
      reject(new ArchiveFault({ kind: 'part', path: entry.name }, { cause: error })),
    )
    stream.on('end', () => resolve(Buffer.concat(pieces)))
    stream.resume()
  })
}
