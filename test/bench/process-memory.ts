import { readdirSync, readFileSync } from 'node:fs'

/**
 * Measure the memory of a process and all that it started, on Linux: proportional set size, so that what they share is counted
 * once.
 *
 * @returns  megabytes; 0 where the system does not tell
 */
export function memoryOf(root: number): number {
  const children = new Map<number, number[]>()
  for (const name of listed('/proc')) {
    if (!/^\d+$/.test(name)) continue
    const parent = Number(/\) \S (\d+)/.exec(read(`/proc/${name}/stat`))?.[1])
    children.set(parent, [...(children.get(parent) ?? []), Number(name)])
  }
  const sum = (pid: number): number =>
    Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0) +
    (children.get(pid) ?? []).reduce((total, child) => total + sum(child), 0)
  return sum(root) / 1024
}

/**
 * Watch the memory of a process and all that it started.
 *
 * @returns  gives the most of it so far, in megabytes
 */
export function watchMemory(root: number, milliseconds = 500): { peak: () => number; stop: () => number } {
  let most = 0
  const look = (): number => {
    most = Math.max(most, memoryOf(root))
    return most
  }
  const timer = setInterval(look, milliseconds)
  timer.unref()
  return {
    peak: look,
    stop: () => {
      clearInterval(timer)
      return most
    },
  }
}

/** A process may go while it is looked at. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

function listed(path: string): string[] {
  try {
    return readdirSync(path)
  } catch {
    return []
  }
}
