import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import {
  ParseOption,
  XmlDocument,
  type XmlInputProvider,
  XmlLibError,
  XsdValidator,
  xmlRegisterInputProvider,
} from 'libxml2-wasm'

const JATS = new URL(
  '.',
  pathToFileURL(
    createRequire(import.meta.url).resolve('@jats4r/dtds/schema/1.1/JATS-journalpublishing1.dtd'),
  ),
)
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

function pathOf(name: string): string {
  const url = name.startsWith(AT_JSTAGE) ? new URL(name.slice(AT_JSTAGE.length), JATS) : name
  return fileURLToPath(url)
}

/** Some of Crossref's schemas say that they are XML 1.1, of which they have nothing, and which libxml2 does not read. */
function bytesOf(name: string): Uint8Array {
  const text = readFileSync(pathOf(name), 'utf8')
  return new TextEncoder().encode(text.replace(/^(<\?xml version=")1\.1/, '$11.0'))
}

const open = new Map<number, { bytes: Uint8Array; at: number }>()
let last = 0
const provider: XmlInputProvider = {
  match: (name) => (name.startsWith('file:') || name.startsWith(AT_JSTAGE)) && existsSync(pathOf(name)),
  open: (name) => {
    open.set(++last, { bytes: bytesOf(name), at: 0 })
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
 * Validate an article by the DTD that its document type names, JATS Publishing 1.1, which is read from npm's copy.
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
