import { setImmediate } from 'node:timers/promises'

/**
 * List what is to be composed in stretches: the browser lists the next while Node composes some.
 *
 * @param list  asks the browser for the first stretch, or for the one after the last; an empty one ends the list
 */
export async function* listAhead<Listed>(
  list: (isFirst: boolean) => Promise<Listed[]>,
): AsyncGenerator<Listed[]> {
  let listing = list(true)
  for (let listed = await listing; listed.length > 0; listed = await listing) {
    listing = list(false)
    // Where composing fails, nobody waits for it.
    listing.catch(() => undefined)
    // Composing takes the thread, so the browser is asked before.
    await setImmediate()
    yield listed
  }
}
