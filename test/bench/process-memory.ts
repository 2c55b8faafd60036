import { readdirSync, readFileSync } from 'node:fs'

/** Clock ticks of a second, in which Linux counts processor time. */
const TICKS = 100

/** What a process and all that it started have used, on Linux; 0 where the system does not tell. */
export interface ProcessUse {
  /** Megabytes, as the proportional set size: what they share is counted once. */
  memory: number
  /** Seconds of each process, by its number. */
  seconds: ReadonlyMap<number, number>
}

/** Measure what a process and all that it started use. */
export function useOf(root: number): ProcessUse {
  const children = new Map<number, number[]>()
  const ticks = new Map<number, number>()
  for (const name of listed('/proc')) {
    if (!/^\d+$/.test(name)) continue
    const fields = read(`/proc/${name}/stat`)
      .replace(/^.*\) /s, '')
      .split(' ')
    const parent = Number(fields[1])
    children.set(parent, [...(children.get(parent) ?? []), Number(name)])
    ticks.set(Number(name), Number(fields[11]) + Number(fields[12]))
  }
  const all = (pid: number): number[] => [pid, ...(children.get(pid) ?? []).flatMap(all)]
  const pids = all(root)
  const memory = pids.reduce(
    (sum, pid) => sum + Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0),
    0,
  )
  return { memory: memory / 1024, seconds: new Map(pids.map((pid) => [pid, (ticks.get(pid) ?? 0) / TICKS])) }
}

/**
 * Watch what a process and all that it started use.
 *
 * @returns  the most memory so far, in megabytes; and processor time of all, in seconds, but for what a process used after the
 *           last look
 */
export function watchMemory(
  root: number,
  milliseconds = 500,
): { peak: () => number; seconds: () => number; stop: () => number } {
  let most = 0
  const seconds = new Map<number, number>()
  const look = (): number => {
    const use = useOf(root)
    most = Math.max(most, use.memory)
    for (const [pid, used] of use.seconds) seconds.set(pid, Math.max(used, seconds.get(pid) ?? 0))
    return most
  }
  const timer = setInterval(look, milliseconds)
  timer.unref()
  return {
    peak: look,
    seconds: () => [...seconds.values()].reduce((sum, one) => sum + one, 0),
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
