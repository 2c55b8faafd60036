import { said } from '../../messages/say.js'
import type { SourcePlace } from '../source/source-page.js'
import { asPlain } from './as-plain.js'
import { readCitation } from './read-citation.js'
import { readEquationField } from './read-equation-field.js'
import { addressOf, type FieldCode, fateOf, isMark, parseFieldCode } from './read-field.js'
import type { PartReading } from './reading.js'
import type { Inline } from './word-document.js'

interface OpenField {
  code: string
  /** Once the result has begun. */
  parsed: FieldCode | undefined
  /** Words among the code, which are a part of it if the result follows. */
  amongCode: Inline[]
  /** What the result holds so far in this paragraph. */
  result: Inline[]
  /** The result has held something. */
  isShown: boolean
  place: SourcePlace
}

/**
 * The fields of a story that have begun and not ended: what is read goes into the innermost of them, and from there, when
 * it ends, into the text. A field may go on over paragraphs.
 */
export class FieldStack {
  readonly #open: OpenField[] = []
  readonly #reading: PartReading
  readonly #isWhole: boolean

  /** @param isWhole  every field of the story ends: where one does not, none may take text away */
  constructor(reading: PartReading, isWhole: boolean) {
    this.#reading = reading
    this.#isWhole = isWhole
  }

  /** Whether what is read now goes, as the lines of contents do. */
  get isDropping(): boolean {
    return this.#open.some((field) => this.#isDropped(field))
  }

  /** @param code  where the result begins at once */
  begin(place: SourcePlace, code?: FieldCode): void {
    this.#open.push({ code: '', parsed: code, amongCode: [], result: [], isShown: false, place })
  }

  code(text: string): void {
    const field = this.#open.at(-1)
    if (field && !field.parsed) field.code += text
  }

  separate(): void {
    const field = this.#open.at(-1)
    if (field) field.parsed ??= parseFieldCode(field.code)
  }

  /** End the innermost field, and give what it becomes to the one around it, or to the text. */
  end(content: Inline[]): void {
    const field = this.#open.pop()
    if (field) for (const inline of this.#resultOf(field)) this.put(inline, content)
  }

  /** Put something that was read into the innermost field, or into the text. */
  put(inline: Inline, content: Inline[]): void {
    const field = this.#open.at(-1)
    if (!field) content.push(inline)
    else if (!field.parsed) field.amongCode.push(inline)
    else {
      field.result.push(inline)
      field.isShown = true
    }
  }

  /** End a paragraph: what of a result is in it stays in it. */
  endParagraph(content: Inline[]): void {
    for (const field of [...this.#open]) {
      if (!field.parsed) {
        // A code that does not end with its paragraph is none that Word has written
        this.#open.splice(this.#open.indexOf(field), 1)
        content.push(...field.amongCode)
      } else if (this.#isDropped(field)) field.result = []
      else if (fateOf(field.parsed) !== 'citation') {
        content.push(...field.result)
        field.result = []
      }
    }
  }

  #isDropped({ parsed }: OpenField): boolean {
    return this.#isWhole && parsed !== undefined && /^(?:dropped|bibliography)$/.test(fateOf(parsed))
  }

  /** What a field that has ended gives to the text. */
  #resultOf(field: OpenField): Inline[] {
    const code = field.parsed ?? parseFieldCode(field.code)
    const { place, result } = field
    const { decisions, whole } = this.#reading
    switch (fateOf(code)) {
      case 'link': {
        const href = addressOf(code)
        return href ? [{ type: 'link', href, children: result }] : result
      }
      case 'equation': {
        if (result.length > 0) return result
        const { content, isExact } = readEquationField(code.rest)
        const decided = said('import.formula.field', { code: code.rest, text: asPlain(content) })
        if (!isExact) decisions.note(decided, place, 'unsure')
        return content
      }
      case 'citation':
        return readCitation(code, result, place, this.#reading)
      case 'bibliography':
        if (!this.#isWhole) return result
        whole.hasBibliography = true
        decisions.note(said('import.citation.bibliography'), place, 'sure')
        return []
      case 'dropped':
        if (!this.#isWhole) return result
        decisions.note(said('import.field.generated', { kind: code.kind }), place, 'sure')
        return []
      default:
        if (!field.isShown && !isMark(code)) {
          const decided = said('import.field.empty', { code: field.code.trim() })
          decisions.note(decided, place, 'unsure')
        }
        return result
    }
  }
}
