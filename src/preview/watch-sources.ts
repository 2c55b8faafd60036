import { basename, resolve } from 'node:path'
import { watch } from 'chokidar'

/** Time without changes after which a save is complete, in milliseconds: editors write in several steps. */
const QUIET = 30

/** Deepest folder of figures that is watched. */
const DEPTH = 5

/** Watches a manuscript and the styles it is set in. */
export interface SourceWatcher {
  /** Watch further folders, too. */
  add: (folders: readonly string[]) => void
  close: () => Promise<void>
}

/**
 * Watch folders for saved files, also for those that are saved by renaming.
 *
 * Files that editors make for themselves (hidden, ending in `~` or `.swp`, `4913`) are left out, and links are not
 * followed.
 *
 * @param onChange  called once for each save, when it is complete
 * @returns         once all folders are watched
 */
export async function watchSources(folders: readonly string[], onChange: () => void): Promise<SourceWatcher> {
  let timer: NodeJS.Timeout | undefined
  const watched = new Set(folders)
  const watcher = watch([...folders], {
    ignoreInitial: true,
    followSymlinks: false,
    depth: DEPTH,
    ignored: (path) =>
      !watched.has(path) && /^\.|~$|\.(?:swp|swx|tmp)$|^4913$|^node_modules$/.test(basename(path)),
  })
  watcher.on('all', () => {
    clearTimeout(timer)
    timer = setTimeout(onChange, QUIET)
  })
  await new Promise<void>((resolve) => watcher.on('ready', resolve))
  return {
    add(further) {
      const unwatched = further.map((path) => resolve(path)).filter((path) => !watched.has(path))
      for (const path of unwatched) watched.add(path)
      watcher.add(unwatched)
    },
    async close() {
      clearTimeout(timer)
      await watcher.close()
    },
  }
}
