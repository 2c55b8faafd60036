/** Width and height in millimetres. */
interface Size {
  width: number
  height: number
}

/** The sheet that a page is proofed on, in millimetres. */
export interface ProofSheet extends Size {
  /** Distances from the sheet's edge to the trimmed page: at the spine, at the fore-edge, above and below. */
  inner: number
  outer: number
  top: number
  bottom: number
}

/** Least margins around the page: for the printer's marks, and at the fore-edge for corrections. */
const LEAST = { inner: 20, outer: 35, top: 20, bottom: 25 }

/** Sheets that an office prints on: A4, JIS B4, A3. */
const SHEETS: readonly Size[] = [
  { width: 210, height: 297 },
  { width: 257, height: 364 },
  { width: 297, height: 420 },
]

/**
 * Choose the sheet for a proof: the smallest that has room for marks and corrections and can be printed at full size. B5
 * goes on B4, A5 on A4; other sizes get a sheet of their own.
 *
 * @param trim  trim size in millimetres
 */
export function chooseSheet(trim: Size): ProofSheet {
  const least = {
    width: trim.width + LEAST.inner + LEAST.outer,
    height: trim.height + LEAST.top + LEAST.bottom,
  }
  const { width, height } =
    SHEETS.find((sheet) => sheet.width >= least.width && sheet.height >= least.height) ?? least
  // The remaining space goes to the fore-edge and the foot, where corrections are written.
  const inner = Math.max(LEAST.inner, (width - trim.width) / 3)
  const top = Math.max(LEAST.top, (height - trim.height) / 3)
  return { width, height, inner, outer: width - trim.width - inner, top, bottom: height - trim.height - top }
}
