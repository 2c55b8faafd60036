/** Read a number of seconds above 0, in decimal digits; undefined for anything else. */
export function readSeconds(value: string): number | undefined {
  const seconds = Number(value)
  return /^[\d.]+$/.test(value) && seconds > 0 && Number.isFinite(seconds) ? seconds : undefined
}

/** Read the number of a page, 1 or more; undefined for anything else. */
export function readPageNumber(value: string): number | undefined {
  const page = Number(value)
  return Number.isInteger(page) && page >= 1 ? page : undefined
}

/** Read a TCP port, 0 to 65535; undefined for anything else. */
export function readPort(value: string): number | undefined {
  const port = Number(value)
  return /^\d+$/.test(value) && port <= 65535 ? port : undefined
}
