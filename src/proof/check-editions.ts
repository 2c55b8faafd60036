import type { Root } from 'hast'
import type { VFile } from 'vfile'

export async function checkEditions(_editions: { pdf?: Uint8Array | undefined; pages?: unknown; epub?: Uint8Array | undefined }, _tree: Root, _file: VFile): Promise<void> {}
