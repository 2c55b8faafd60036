/**
 * How many times larger pages are laid out than they are printed.
 *
 * The browser puts every baseline and every rule on a whole pixel, 0.75 pt. Enlarged by this, a pixel is 0.0375 pt of the
 * printed page, and no baseline is further than half of it from its place.
 */
export const ENLARGEMENT = 20
