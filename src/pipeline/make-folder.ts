import { mkdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * Make a folder and those above it that are not there. Node's own way never ends in `/proc`, which says of a folder in it
 * that there is none, whatever was made above.
 *
 * @throws what the system says, by its `code`
 */
export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    const above = dirname(path)
    if (code === 'ENOENT' && above !== path) {
      await makeFolder(above)
      await mkdir(path).catch(bearFolder(path))
    } else await bearFolder(path)(error)
  }
}

/** Somebody may have made it, now or long ago; anything else there is an error. */
function bearFolder(path: string): (error: unknown) => Promise<void> {
  return async (error) => {
    const found = await stat(path).catch(() => undefined)
    if (!found?.isDirectory()) throw error
  }
}
