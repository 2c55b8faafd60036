import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import JSZip from 'jszip'
import {
  ParseOption,
  XmlDocument,
  type XmlInputProvider,
  XmlLibError,
  XsdValidator,
  xmlRegisterInputProvider,
} from 'libxml2-wasm'

/** The DTD of JATS Publishing 1.1, of the public domain, by the names of its files. */
const DTD = new Map(
  await Promise.all(
    Object.values((await JSZip.loadAsync(readFileSync(fixture('jats-publishing-1.1.zip')))).files).map(
      async (entry): Promise<[string, Uint8Array]> => [entry.name, await entry.async('uint8array')],
    ),
  ),
)

function fixture(name: string): URL {
  return new URL(`../../../test/fixtures/deposit/${name}`, import.meta.url)
}

/** Schemas of others, which are not in the project. */
const SCHEMAS = new URL('../../../../shared/schemas/', import.meta.url)

/** Schemas by the name of their service. */
const XSD = {
  jpcoar: 'jpcoar-2.1/jpcoar_scm.xsd',
  crossref: 'crossref-5.5.0/crossref5.5.0.xsd',
} as const

/** Why schemas cannot be asked: `false` where they are there. */
export const missingSchemas = existsSync(SCHEMAS) ? false : `the schemas are not at ${fileURLToPath(SCHEMAS)}`

/** Files are read from the disk, and nothing from anywhere else. */
const AT_JSTAGE = 'https://www.jstage.jst.go.jp/dtds/1.1/'

/** Some of Crossref's schemas say that they are XML 1.1, of which they have nothing, and which libxml2 does not read. */
function bytesOf(name: string): Uint8Array {
  const text = readFileSync(fileURLToPath(name), 'utf8')
  return new TextEncoder().encode(text.replace(/^(<\?xml version=")1\.1/, '$11.0'))
}

/** A part of the DTD, which is asked for at the address that its document type names. */
function partOf(name: string): Uint8Array | undefined {
  return name.startsWith(AT_JSTAGE) ? DTD.get(name.slice(AT_JSTAGE.length)) : undefined
}

const open = new Map<number, { bytes: Uint8Array; at: number }>()
let last = 0
const provider: XmlInputProvider = {
  match: (name) =>
    partOf(name) !== undefined || (name.startsWith('file:') && existsSync(fileURLToPath(name))),
  open: (name) => {
    open.set(++last, { bytes: partOf(name) ?? bytesOf(name), at: 0 })
    return last
  },
  read: (id, buffer) => {
    const file = open.get(id)
    if (!file) return -1
    const part = file.bytes.subarray(file.at, file.at + buffer.length)
    buffer.set(part)
    file.at += part.length
    return part.length
  },
  close: (id) => open.delete(id),
}
xmlRegisterInputProvider(provider)

/**
 * Validate an article by the DTD that its document type names, JATS Publishing 1.1, which is read from the copy in the fixtures.
 *
 * @returns  a line an error; one too where it names no document type
 */
export function validateJats(xml: string): string[] {
  return messagesOf(() => XmlDocument.fromString(xml, { option: ParseOption.XML_PARSE_DTDVALID }))
}

/** A schema takes a while to read. */
const validators = new Map<string, XsdValidator>()

function validatorOf(service: keyof typeof XSD): XsdValidator {
  const url = new URL(XSD[service], SCHEMAS).href
  const validator = validators.get(url) ?? XsdValidator.fromDoc(XmlDocument.fromBuffer(bytesOf(url), { url }))
  validators.set(url, validator)
  return validator
}

/** Validate a file by the schema of a service. */
export function validateXsd(xml: string, service: keyof typeof XSD): string[] {
  const validator = validatorOf(service)
  const document = XmlDocument.fromString(xml)
  return messagesOf(() => validator.validate(document))
}

function messagesOf(validate: () => unknown): string[] {
  try {
    validate()
    return []
  } catch (error) {
    if (!(error instanceof XmlLibError)) throw error
    return error.details.map(({ line, message }) => `${line}: ${message.trim()}`)
  }
}
