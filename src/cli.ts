#!/usr/bin/env node
import { statSync } from 'node:fs'
import { enableCompileCache } from './enable-compile-cache.js'

/** The whole program in one script, as `scripts/bundle.js` makes it: a thousand modules take a second to load. */
const BUNDLE = new URL('../bundle/run.js', import.meta.url)

enableCompileCache()
await import(isFresh(BUNDLE) ? BUNDLE.href : './run.js')

/**
 * Whether the bundle is of this program and its libraries: the compiler writes this file anew whenever it compiles, and npm
 * its list of what it installed. An installed package is as it was packed; npm gives its files the times of unpacking.
 */
function isFresh(bundle: URL): boolean {
  const made = statSync(bundle, { throwIfNoEntry: false })
  if (!made || import.meta.url.includes('/node_modules/')) return made !== undefined
  return ['cli.js', '../../node_modules/.package-lock.json'].every((path) => {
    const changed = statSync(new URL(path, import.meta.url), { throwIfNoEntry: false })
    return !changed || changed.mtimeMs <= made.mtimeMs
  })
}
