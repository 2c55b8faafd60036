/** `node dist/test/bench/typst-once.js SOURCE PDF`: compiles one file with Typst, in kiyo's typefaces. */
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'

const require = createRequire(import.meta.url)
const COMPILER = '@myriaddreamin/typst-ts-node-compiler'
const [, , source = '', pdf = ''] = process.argv

/** What is used of its interface. */
interface Typst {
  NodeCompiler: {
    create(settings: { workspace: string; fontArgs: { fontPaths: string[] }[] }): {
      pdf(document: { mainFilePath: string }): Uint8Array
    }
  }
}

const { NodeCompiler } = (await import(COMPILER)) as Typst
const fontPaths = ['noto-serif-jp', 'tinos'].map((name) =>
  dirname(require.resolve(`@expo-google-fonts/${name}/package.json`)),
)
const compiler = NodeCompiler.create({ workspace: dirname(source), fontArgs: [{ fontPaths }] })
writeFileSync(pdf, compiler.pdf({ mainFilePath: source }))
