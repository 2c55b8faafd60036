import module from 'node:module'

/** Have Node keep what it compiles from one run to the next, where it can: from 22.1 on. */
export function enableCompileCache(): void {
  const { enableCompileCache: enable } = module as { enableCompileCache?: () => unknown }
  enable?.()
}
