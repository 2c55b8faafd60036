import type { BuildResult } from '../pipeline/build.js'

/** Count the messages of a build by severity. */
export function countMessages({ file }: BuildResult): { errors: number; warnings: number } {
  const errors = file.messages.filter(({ fatal }) => fatal).length
  return { errors, warnings: file.messages.length - errors }
}
