import { stat } from 'node:fs/promises'
import { join } from 'node:path'

/** What an issue's file is called. */
export const ISSUE_FILE = 'issue.yaml'

/** Whether a folder is that of an issue. */
export async function isIssue(folder: string): Promise<boolean> {
  return stat(join(folder, ISSUE_FILE)).then(
    (found) => found.isFile(),
    () => false,
  )
}
