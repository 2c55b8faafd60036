import type { Typeface } from '../model/typeface.js'
import { writeFaceRules } from './face-rules.js'

/** Faces as a browser is told of them. */
export interface Declared {
  /** Font files by the path that the page asks for them by. */
  files: ReadonlyMap<string, Uint8Array>
  /** What they are used for; several typefaces may share a file. */
  typefaces: Typeface[]
  css: string
}

/** Faces as they are declared to the browser. */
export class Declarations implements Declared {
  readonly files: Map<string, Uint8Array>
  readonly typefaces: Typeface[]
  css: string

  /** @param before  what is declared already */
  constructor(before: Declared = { files: new Map(), typefaces: [], css: writeFaceRules() }) {
    this.files = new Map(before.files)
    this.typefaces = [...before.typefaces]
    this.css = before.css
  }

  addFile(bytes: Uint8Array): string {
    const path = `/fonts/${this.files.size}.ttf`
    this.files.set(path, bytes)
    return path
  }

  declare(face: Omit<Typeface, 'bytes'>, path: string): void {
    const { family, weight, style, range, scale, metrics } = face
    const bytes = this.files.get(path) ?? new Uint8Array()
    const optional = {
      ...(range ? { range } : {}),
      ...(scale ? { scale } : {}),
      ...(metrics ? { metrics } : {}),
    }
    this.typefaces.push({ family, weight, style, bytes, ...optional })
    this.css +=
      `\n@font-face { font-family: "${family}"; font-weight: ${weight}; font-style: ${style}; ` +
      `src: url(${path}); ${range ? `unicode-range: ${range};` : ''}` +
      `${scale ? ` size-adjust: ${100 * scale}%;` : ''}${metrics ? writeMetrics(metrics) : ''} }`
  }
}

function writeMetrics({ ascent, descent }: NonNullable<Typeface['metrics']>): string {
  return ` ascent-override: ${100 * ascent}%; descent-override: ${100 * descent}%; line-gap-override: 0%;`
}
