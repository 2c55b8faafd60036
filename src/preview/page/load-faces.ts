import type { FaceShown } from '../preview-update.js'

const known = new Map<string, FontFace>()

/**
 * Load the fonts of new pages beside those of the pages that are shown.
 *
 * @returns  replaces the old fonts by the new ones, all at once
 */
export async function loadFaces(faces: readonly FaceShown[]): Promise<() => void> {
  const wanted = new Map<string, FontFace>()
  for (const { family, descriptors, address } of faces) {
    const key = JSON.stringify([family, descriptors, address])
    const face =
      known.get(key) ?? new FontFace(family, `url(${new URL(address, location.href)})`, descriptors)
    wanted.set(key, face)
  }
  await Promise.all([...wanted.values()].map((face) => face.load()))
  return () => {
    for (const [key, face] of known) {
      if (wanted.has(key)) continue
      document.fonts.delete(face)
      known.delete(key)
    }
    for (const [key, face] of wanted) {
      document.fonts.add(face)
      known.set(key, face)
    }
  }
}
