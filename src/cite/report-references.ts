import type { VFile } from 'vfile'
import type { Place } from '../model/report.js'
import { reportCapped } from '../model/report-capped.js'
import { checkNumbers } from './check-numbers.js'
import { checkReference } from './check-reference.js'
import type { ParsedReferences } from './parse-references.js'
import type { Reference } from './reference.js'
import { sourceLanguage } from './source-language.js'

/** Report the errors of a cited source; those of uncited sources affect no reader. */
export function reportCited(reference: Reference): void {
  const { key, file, place, unread, latex, number } = reference
  if (unread.length > 0) {
    reportCapped(file, 'invalid-reference.field', { item: number, key, fields: unread }, place)
  }
  if (latex.length > 0) reportCapped(file, 'unknown-latex', { key, commands: latex }, place)
  checkReference(reference)
  checkNumbers(reference)
  const { language, isGuessed, mistaken } = sourceLanguage(reference.item)
  if (mistaken) {
    const data = { key, written: mistaken, language }
    reportCapped(file, 'undeclared-language.country', data, place)
  } else if (isGuessed) {
    reportCapped(file, 'undeclared-language.script', { key, language }, place)
  }
}

/** Report the sources that are not cited, except those from which a cited one inherits fields. */
export function reportUncited(all: Iterable<Reference>, cited: ReadonlySet<Reference>): void {
  const parents = new Set([...cited].flatMap(({ parent }) => parent ?? []))
  for (const reference of all) {
    const { key, file, place } = reference
    if (cited.has(reference) || parents.has(key)) continue
    reportCapped(file, 'unused-reference', { key }, place)
  }
}

/** Report a key that is in no file, with the key that may be meant. */
export function reportUnknown(
  key: string,
  { references, files, made }: ParsedReferences,
  place: Place,
  file: VFile,
): void {
  if (files.length === 0) {
    reportCapped(file, 'unknown-citation.no-file', { key }, place)
    return
  }
  const lower = key.toLowerCase()
  const near =
    [...references.keys()].find((one) => one.toLowerCase() === lower) ??
    // A key with a space, of which the citation has the first word
    [...references.keys()].filter((one) => one.startsWith(`${key} `)).map((one) => `{${one}}`)[0]
  if (near) reportCapped(file, 'unknown-citation.near', { key, near }, place)
  else if (made.keys.length > 0) {
    const data = { key, file: made.file, made: made.keys }
    reportCapped(file, 'unknown-citation.made-keys', data, place)
  } else reportCapped(file, 'unknown-citation.key', { key }, place)
}

/**
 * Report the fields that no note prints: one message for a field of a file, however many sources have it.
 *
 * @param hasNote  whether the style prints what an author writes into `note`
 */
export function reportLeftOut(leftOut: ReadonlyMap<Reference, readonly string[]>, hasNote: boolean): void {
  const files = new Map<VFile, Map<string, Reference[]>>()
  for (const [reference, fields] of leftOut) {
    const ofFile = files.get(reference.file) ?? new Map<string, Reference[]>()
    files.set(reference.file, ofFile)
    for (const field of fields) ofFile.set(field, [...(ofFile.get(field) ?? []), reference])
  }
  for (const [file, fields] of files) {
    for (const [field, references] of fields) {
      const data = { field, keys: references.map(({ key }) => key) }
      reportCapped(
        file,
        hasNote ? 'unprinted-field.to-note' : 'unprinted-field.no-note',
        data,
        references[0]?.place,
      )
    }
  }
}
