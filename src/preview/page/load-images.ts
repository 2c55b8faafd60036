let known = new Map<string, HTMLImageElement>()

/**
 * Load the images of new pages before the pages are shown, so that nothing moves when they come.
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
  // One that cannot be drawn leaves its place white, as in print.
  await Promise.allSettled([...wanted.values()].map((image) => image.decode()))
  known = wanted
}
