import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { listFindings } from '../../src/proofread/findings/list-findings.js'
import { proofOfFolder } from './proof-of.js'

const FIXTURES = new URL('../../../test/fixtures/proofread/kinds-of-faults/', import.meta.url)

/** What proofreading makes of one kind of fault, of which the fixture has one in the planted text and none in its twin. */
export interface MeasuredKind {
  kind: string
  /** Rules that find it in the planted text. */
  found: readonly string[]
  /** Rules that find something at the same place of the twin, where all is right. */
  falseAlarms: readonly string[]
}

/** The kinds, and what is found in both texts where nothing was planted. */
export interface MeasuredKinds {
  kinds: readonly MeasuredKind[]
  /** `planted:12 rule`. */
  elsewhere: readonly string[]
}

/** The rules that find something in the paragraph, list or note that is marked with each kind. */
interface Read {
  byKind: Map<string, string[]>
  elsewhere: string[]
}

/**
 * Proofread the article of `kinds-of-faults` with its planted faults, and its twin without. The kinds were chosen by what
 * editors correct, and not by the rules.
 */
export async function measureKinds(): Promise<MeasuredKinds> {
  const [planted, clean] = [await read('planted'), await read('clean')]
  return {
    kinds: [...planted.byKind].map(([kind, found]) => ({
      kind,
      found,
      falseAlarms: clean.byKind.get(kind) ?? [],
    })),
    elsewhere: [...planted.elsewhere, ...clean.elsewhere],
  }
}

async function read(name: string): Promise<Read> {
  const source = await readFile(new URL(`${name}/article.md`, FIXTURES), 'utf8')
  const { proof } = await proofOfFolder(fileURLToPath(new URL(name, FIXTURES)))
  const { findings } = await listFindings(proof)
  const lines = source.split('\n')
  const byKind = new Map<string, string[]>()
  const kindOfLine = new Map<number, string>()
  for (const [index, line] of lines.entries()) {
    const kind = /^<!-- kind: (\S+) -->$/.exec(line)?.[1]
    if (kind === undefined) continue
    byKind.set(kind, [])
    for (let at = index + 1; lines[at]?.trim(); at++) kindOfLine.set(at + 1, kind)
  }
  const elsewhere: string[] = []
  for (const { rule, source: point } of findings) {
    const kind = kindOfLine.get(point?.line ?? 0)
    if (kind === undefined) elsewhere.push(`${name}:${point?.line ?? '-'} ${rule}`)
    else byKind.get(kind)?.push(rule)
  }
  return { byKind, elsewhere }
}
