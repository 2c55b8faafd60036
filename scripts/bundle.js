// Puts the compiled program and its libraries into a few files, which load in a third of the time: dist/bundle/, which
// dist/src/cli.js takes where it is not older than the compiled program. Without it kiyo runs as well, only later.
import { readFile, rm } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const program = join(root, 'dist', 'src') + sep
const outdir = join(root, 'dist', 'bundle')

/**
 * Modules look for their files beside themselves: each keeps the address of the file that it came from. A library's would
 * be wrong in an installed package, which npm puts beside its libraries: such a library must be external, or have a file that holds all.
 */
const ownAddresses = {
  name: 'own-addresses',
  setup({ onLoad }) {
    onLoad({ filter: /\.m?js$/ }, async ({ path }) => {
      const contents = await readFile(path, 'utf8')
      if (!contents.includes('import.meta.url')) return undefined
      if (!path.startsWith(program)) throw new Error(`${path} reads files of its own: its library must be external`)
      const address = relative(outdir, path).split(sep).join('/')
      return {
        contents: contents.replaceAll('import.meta.url', `new URL(${JSON.stringify(address)}, import.meta.url).href`),
        loader: 'js',
      }
    })
  },
}

await rm(outdir, { recursive: true, force: true })
await build({
  absWorkingDir: root,
  entryPoints: [join('dist', 'src', 'run.js')],
  outdir,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  // The files that Node itself would load.
  conditions: [],
  mainFields: ['main'],
  // Its modules read files of their own; this file, which css-tree makes for browsers, holds them all.
  alias: { 'css-tree': 'css-tree/dist/csstree.esm' },
  // Scripts of pages of the browser; libraries that read files of their own, or that few commands need.
  external: [
    ...['/editions/*', '/pictures/*', '/preview/*'],
    ...['@citation-js/*', '@napi-rs/*', '@resvg/*', '@sparticuz/*', '@textlint/*', 'chokidar', 'citeproc*'],
    // Those of a queue may be absent.
    ...['bullmq', 'ioredis'],
    ...['epub-gen-memory', 'express', 'fontverter', 'harfbuzzjs', 'hyphen', 'hyphen/*', 'pagedjs', 'pdfjs-dist'],
    ...['pdfjs-dist/*', 'subset-font', 'textlint-*', 'unicode-name', 'unicode-name/*', 'yargs'],
  ],
  banner: {
    js: "import { createRequire as createRequireOfBundle } from 'node:module'; const require = createRequireOfBundle(import.meta.url);",
  },
  plugins: [ownAddresses],
  logLevel: 'warning',
})
