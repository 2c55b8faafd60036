import type { IccProfile } from './read-profile.js'

/** How many components a colour of a space has. */
const COMPONENTS: Readonly<Record<string, number>> = { GRAY: 1, RGB: 3, CMYK: 4, Lab: 3 }

/** Whether a space has as many components as are said. */
export function hasComponents({ space }: IccProfile, count: number): boolean {
  return COMPONENTS[space] === count
}
