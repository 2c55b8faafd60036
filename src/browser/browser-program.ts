/** A browser that can be started. */
export interface BrowserProgram {
  path: string
  /** Folder of shared libraries to start it with, where the system lacks them. */
  libraries?: string
}
