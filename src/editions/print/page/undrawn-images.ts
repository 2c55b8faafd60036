/**
 * Make the images of the page ready to be drawn.
 *
 * @returns  the `src`, as the tree has it, of each that the browser cannot draw though its file is whole
 */
export async function undrawnImages(): Promise<string[]> {
  const images = [...document.images]
  const drawn = await Promise.allSettled(images.map((image) => image.decode()))
  return images
    .filter((_, index) => drawn[index]?.status === 'rejected')
    .map((image) => image.getAttribute('src') ?? '')
}
