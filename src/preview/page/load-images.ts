let known = new Map<string, HTMLImageElement>()

/**
 * Load the images of new pages before the pages are shown, so that the layout does not change when they arrive.
 *
 * @param addresses  of all that the pages hold
 */
export async function loadImages(addresses: readonly string[]): Promise<void> {
  const wanted = new Map<string, HTMLImageElement>()
  for (const address of addresses) {
    const image = known.get(address) ?? new Image()
    image.src = address
    wanted.set(address, image)
  }
  // The place of one that cannot be drawn stays empty, as in print.
  await Promise.allSettled([...wanted.values()].map((image) => image.decode()))
  known = wanted
}
