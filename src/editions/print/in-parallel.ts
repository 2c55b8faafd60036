/**
 * Do something with each of several things, a number of them at a time, beginning with the first. Where one fails, no other
 * is begun.
 *
 * @returns  the results in the order of the things
 * @throws   what the first failure throws, once all that had begun has ended
 */
export async function inParallel<Thing, Result>(
  things: readonly Thing[],
  jobs: number,
  work: (thing: Thing, index: number) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = []
  const left = things.entries()
  const failures: unknown[] = []
  const run = async (): Promise<void> => {
    for (const [index, thing] of left) {
      if (failures.length > 0) return
      try {
        results[index] = await work(thing, index)
      } catch (error) {
        failures.push(error)
      }
    }
  }
  await Promise.all(Array.from({ length: Math.max(1, jobs) }, run))
  if (failures.length > 0) throw failures[0]
  return results
}
