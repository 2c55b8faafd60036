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

  /** @param kind  the rule that it breaks */
  constructor(
    readonly kind: 'damaged-source' | 'oversized-source',
    message: string,
  ) {
    super(message)
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
    throw new ArchiveFault(
      'damaged-source',
      `it is no whole zip archive (${firstLine(error)}); save it again`,
    )
  }
  const entries = Object.values(zip.files).filter(({ dir }) => !dir)
  if (entries.length > LIMITS.files) {
    throw new ArchiveFault('oversized-source', `it holds more than ${LIMITS.files} files; it is no article`)
  }
  const files = new Map<string, Uint8Array>()
  let rest = LIMITS.bytes
  for (const entry of entries) {
    const name = (entry as { unsafeOriginalName?: string }).unsafeOriginalName ?? entry.name
    if (/(?:^|[\\/])\.\.(?:[\\/]|$)|^[\\/]|^[a-z]:|\0/i.test(name)) {
      throw new ArchiveFault('damaged-source', `it has a file that leads out of it (“${name}”); it is unsafe`)
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
      const megabytes = LIMITS.bytes / 1_000_000
      reject(new ArchiveFault('oversized-source', `it unpacks to more than ${megabytes} MB; it is unsafe`))
    })
    stream.on('error', (error: Error) =>
      reject(new ArchiveFault('damaged-source', `“${entry.name}” in it is damaged (${firstLine(error)})`)),
    )
    stream.on('end', () => resolve(Buffer.concat(pieces)))
    stream.resume()
  })
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? ''
}
