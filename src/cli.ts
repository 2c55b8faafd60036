#!/usr/bin/env node
import { statSync } from 'node:fs'
import { enableCompileCache } from './enable-compile-cache.js'

/** The whole program in a few files, as `scripts/bundle.js` makes it: a thousand modules take a second to load. */
const BUNDLE = new URL('../bundle/run.js', import.meta.url)

enableCompileCache()
await import(isFresh(BUNDLE) ? BUNDLE.href : './run.js')

/** Whether the bundle is of this program: the compiler writes this file anew whenever it compiles. */
function isFresh(bundle: URL): boolean {
  const made = statSync(bundle, { throwIfNoEntry: false })
  return made !== undefined && made.mtimeMs >= statSync(new URL(import.meta.url)).mtimeMs
}
