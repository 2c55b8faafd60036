// Puts the compiled program and its libraries into one script, which loads in a fraction of the time: dist/bundle/, which
// dist/src/cli.js takes where it is not older than the compiled program. Without it kiyo runs as well, only later.
import { createHash } from 'node:crypto'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { isBuiltin } from 'node:module'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const program = join(root, 'dist', 'src') + sep
const outdir = join(root, 'dist', 'bundle')

/** Scripts of pages of the browser, which load them from where kiyo serves them. */
const ofPages = /^\/(editions|pictures|preview)\//
/** Libraries that read files of their own, that few commands need, or, as those of a queue, that may be absent. */
const apart = new RegExp(
  `^(${[
    ...['@citation-js', '@napi-rs', '@resvg', '@sparticuz', '@textlint', 'bullmq', 'chokidar', 'express', 'fontverter'],
    ...['harfbuzzjs', 'ioredis', 'pagedjs', 'pdfjs-dist', 'subset-font', 'textlint-[a-z-]+', 'unicode-name', 'yargs'],
  ].join('|')})(/|$)`,
)
const { dependencies } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))

/** Whether a module is of a library that kiyo itself depends on. */
function isOwn(path) {
  const name = path.split('/', path.startsWith('@') ? 2 : 1).join('/')
  return name in dependencies
}

/** Those of them that are ES modules, which are awaited. */
const awaited = /^(chokidar|harfbuzzjs)$/

/** What is no part of the script is loaded where it is first needed: in a script nothing can be imported at its head. */
const loadedWhenNeeded = {
  name: 'loaded-when-needed',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /.*/ }, ({ path, kind }) => {
      if (ofPages.test(path)) return { path, external: true }
      if (!isBuiltin(path) && !apart.test(path)) return undefined
      if (kind === 'dynamic-import') return { path, external: true }
      // From the script a library of a library may not be found: whose it is must stay apart, with it.
      if (!isBuiltin(path) && !isOwn(path)) throw new Error(`${path} is no dependency of kiyo`)
      return { path, namespace: awaited.test(path) ? 'awaited' : 'required' }
    })
    onLoad({ filter: /.*/, namespace: 'required' }, ({ path }) => ({
      contents: `module.exports = requireApart(${JSON.stringify(path)})`,
    }))
    onLoad({ filter: /.*/, namespace: 'awaited' }, async ({ path }) => {
      const names = Object.keys(await import(path)).filter((name) => name !== 'default')
      return {
        contents: `const apart = await import(${JSON.stringify(path)})
export default apart.default
export const { ${names.join(', ')} } = apart`,
      }
    })
  },
}

/**
 * Modules look for their files beside themselves: each keeps the address of the file that it came from. A library's would
 * be wrong in an installed package, which npm puts beside its libraries: such a library must stay apart, or have a file that holds all.
 */
const ownAddresses = {
  name: 'own-addresses',
  setup({ onLoad }) {
    onLoad({ filter: /\.m?js$/ }, async ({ path }) => {
      const contents = await readFile(path, 'utf8')
      if (!contents.includes('import.meta.url')) return undefined
      if (!path.startsWith(program)) throw new Error(`${path} reads files of its own: its library must stay apart`)
      const address = relative(outdir, path).split(sep).join('/')
      return {
        contents: contents.replaceAll('import.meta.url', `new URL(${JSON.stringify(address)}, addressOfScript).href`),
        loader: 'js',
      }
    })
  },
}

const { outputFiles } = await build({
  absWorkingDir: root,
  entryPoints: [join('dist', 'src', 'run.js')],
  outdir,
  bundle: true,
  write: false,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  // Without comments and indents, which Node would have to read past; names stay as they are, for profiles.
  minifyWhitespace: true,
  // The files that Node itself would load.
  conditions: [],
  mainFields: ['main'],
  // Its modules read files of their own; this file, which css-tree makes for browsers, holds them all.
  alias: { 'css-tree': 'css-tree/dist/csstree.esm' },
  plugins: [loadedWhenNeeded, ownAddresses],
  logLevel: 'warning',
})
const [{ text }] = outputFiles
// Node forgets how a script imports when it takes what it has compiled of it before: it is given a function that does.
const importing = text.replaceAll(/\bimport\("(?!\/)/g, 'importApart("')
// What esbuild leaves as it is stands in regular expressions and in what they are made of, where an escape means the same.
const escaped = importing.replaceAll(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
const script = `(async (require, requireApart, importApart, addressOfScript) => {${escaped}\n})`
const name = `program-${createHash('sha256').update(script).digest('hex').slice(0, 16)}.js`
await rm(outdir, { recursive: true, force: true })
await mkdir(outdir, { recursive: true })
await writeFile(join(outdir, name), script)
// The times of this file are those of the bundle: it is written last.
await writeFile(
  join(outdir, 'run.js'),
  `import { runScript } from '../src/run-script.js'\nawait runScript(new URL('${name}', import.meta.url))\n`,
)
