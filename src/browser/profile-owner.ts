import { hostname } from 'node:os'

/** Which program a browser's profile belongs to, as a file in it says. */
export const profileOwner = {
  file: 'kiyo-owner',

  /** Name the running program: its machine and its process. */
  name(): string {
    return `${hostname()} ${process.pid}`
  },

  /** Whether an owner is known to run no longer; of other machines, which may share the folder, nothing is known. */
  isGone(name: string): boolean {
    const [machine, id = ''] = name.trim().split(' ')
    if (machine !== hostname() || !/^\d+$/.test(id)) return false
    try {
      process.kill(Number(id), 0)
      return false
    } catch (error) {
      return (error as NodeJS.ErrnoException).code === 'ESRCH'
    }
  },
}
