// Puts the compiled program and its libraries into a few files, which load in a third of the time: dist/bundle/, which
// dist/src/cli.js takes where it is not older than the compiled program. Without it kiyo runs as well, only later.
import { readFile, rm } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const outdir = join(root, 'dist', 'bundle')

/** Modules look for their files beside themselves: each keeps the address of the file that it came from. */
const ownAddresses = {
  name: 'own-addresses',
  setup({ onLoad }) {
    onLoad({ filter: /\.m?js$/ }, async ({ path }) => {
      const contents = await readFile(path, 'utf8')
      if (!contents.includes('import.meta.url')) return undefined
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
  // Scripts of pages of the browser; libraries that read files of their own, or that few commands need.
  external: [
    ...['/editions/*', '/pictures/*', '/preview/*'],
    ...['@citation-js/*', '@napi-rs/*', '@resvg/*', '@sparticuz/*', '@textlint/*', 'chokidar', 'citeproc*'],
    // Those of a queue may be absent.
    ...['bullmq', 'ioredis'],
    ...['epub-gen-memory', 'express', 'fontverter', 'harfbuzzjs', 'hyphen', 'hyphen/*', 'pagedjs', 'pdfjs-dist'],
    ...['pdfjs-dist/*', 'subset-font', 'textlint-*', 'unicode-name', 'unicode-name/*'],
  ],
  banner: {
    js: "import { createRequire as createRequireOfBundle } from 'node:module'; const require = createRequireOfBundle(import.meta.url);",
  },
  plugins: [ownAddresses],
  logLevel: 'warning',
})
