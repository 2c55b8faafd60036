import type { Heights } from './with-heights.js'

/** The lines and the em of the Mincho that kiyo brings: where they are is what the format of the page is made for. */
export const minchoHeights: { readonly lines: Heights; readonly em: Heights } = {
  lines: { ascent: 1.151, descent: 0.286 },
  em: { ascent: 0.88, descent: 0.12 },
}
