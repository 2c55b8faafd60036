import { createRequire } from 'node:module'

const loaded = new Map<string, unknown>()

/**
 * Load a library that is compiled to WebAssembly: its memory only grows, and is held as long as the library is loaded.
 *
 * @param name  of a library that is loaded in no other way
 */
export function loadWithMemory<Library>(name: string): Library {
  if (!loaded.has(name)) loaded.set(name, createRequire(import.meta.url)(name))
  return loaded.get(name) as Library
}

/** Let go of such libraries with their memory. Work that has begun ends with the old one; later work loads it anew. */
export function forgetLibrariesWithMemory(): void {
  const { cache, resolve } = createRequire(import.meta.url)
  const forget = (module: NodeJS.Module | undefined): void => {
    if (!module || cache[module.id] !== module) return
    delete cache[module.id]
    // What it was the first to load knows it.
    for (const child of module.children) forget(child)
  }
  for (const name of loaded.keys()) forget(cache[resolve(name)])
  loaded.clear()
}
