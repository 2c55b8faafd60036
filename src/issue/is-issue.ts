import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { ISSUE_FILE } from '../model/source-files.js'

/** Whether a folder is that of an issue. */
export async function isIssue(folder: string): Promise<boolean> {
  return stat(join(folder, ISSUE_FILE)).then(
    (found) => found.isFile(),
    () => false,
  )
}
