import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Failure } from '../model/failure.js'
import { profileOwner } from './profile-owner.js'
import { removeAbandonedProfiles } from './remove-abandoned-profiles.js'

const PREFIX = 'kiyo-browser-'

/** The folder for a browser's own files, which is removed with the browser, however the program ends. */
export class BrowserProfile {
  readonly path: string

  /**
   * Make an empty profile among the temporary files: at once, since the program may end at any moment.
   *
   * @throws Failure 73 when the folder of temporary files is not there, is full or may not be written to
   */
  constructor() {
    this.path = makeFolder()
    process.once('exit', this.#removeAtExit)
    writeFileSync(join(this.path, profileOwner.file), profileOwner.name())
    void removeAbandonedProfiles(tmpdir(), PREFIX)
  }

  /** Remove the profile, even if a process of the browser still writes to it while it ends. */
  async remove(): Promise<void> {
    for (let attempt = 0; attempt < 20; attempt++) {
      await rm(this.path, { recursive: true, force: true, maxRetries: 5 }).catch(() => undefined)
      if (!existsSync(this.path)) break
      await new Promise((done) => setTimeout(done, 50))
    }
    if (!existsSync(this.path)) process.off('exit', this.#removeAtExit)
  }

  /** At the end of the program, remove the profile after the browser is killed, which listens to that end since it started. */
  removeLast(): void {
    process.off('exit', this.#removeAtExit)
    process.once('exit', this.#removeAtExit)
  }

  /** What a dying browser still writes is no fault of the run: its last files are removed by a later one, as abandoned. */
  #removeAtExit = (): void => {
    try {
      rmSync(this.path, { recursive: true, force: true, maxRetries: 20, retryDelay: 20 })
    } catch {
      // It is full of what was written meanwhile.
    }
  }
}

function makeFolder(): string {
  try {
    return mkdtempSync(join(tmpdir(), PREFIX))
  } catch (error) {
    // Too few files that may be open is no fault of the folder.
    if (/^E[MN]FILE$/.test((error as NodeJS.ErrnoException).code ?? '')) throw error
    throw new Failure('no-temporary-folder', { folder: tmpdir() }, { cause: error })
  }
}
