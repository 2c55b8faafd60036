import { isIssue } from '../issue/is-issue.js'
import { type Published, publish, type TakeStep } from './publish.js'

/**
 * Take a manuscript, or the articles of an issue, to what editions are made from.
 *
 * @param folder  the manuscript's, or the issue's
 * @param step    does each step
 */
export async function publishFolder(folder: string, step: TakeStep): Promise<Published> {
  if (!(await isIssue(folder))) return publish(folder, step)
  // One who has one article does not wait for what only issues need.
  const { publishIssue } = await import('./publish-issue.js')
  return publishIssue(folder, step)
}
