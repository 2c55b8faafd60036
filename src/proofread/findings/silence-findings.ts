import { location } from 'vfile-location'
import { foundByRule } from '../../messages/findings/say-found.js'
import { rules } from '../../messages/rules.js'
import type { LocatedFinding } from '../../model/finding.js'
import { findingIds } from '../../model/finding-ids.js'
import type { Findings } from './findings.js'
import type { ProofArticle } from './proof-article.js'
import { type Silence, silencesOf } from './silences-of.js'

const KNOWN: ReadonlySet<string> = new Set([...findingIds, ...Object.keys(rules)])

/**
 * Remove silenced findings: those of the rules that the front matter silences, and those that a comment silences at
 * their place.
 *
 * @returns  the remaining findings, with `unknown-silence` for a comment that names no rule, and the number of removed
 *           ones by rule
 */
export function silenceFindings(located: readonly LocatedFinding[], proof: ProofArticle): Findings {
  const silences = silencesOf(proof.source)
  const ofArticle = new Set(proof.article.proof?.silence)
  const silenced = new Map<string, number>()
  const findings = located.filter((finding) => {
    const { rule } = finding
    if (!ofArticle.has(rule) && !silences.some((one) => isSilencedBy(one, finding))) return true
    silenced.set(rule, (silenced.get(rule) ?? 0) + 1)
    return false
  })
  return { findings: [...findings, ...silences.flatMap((one) => unknownRules(one, proof.source))], silenced }
}

function isSilencedBy({ rules: ids, from, to }: Silence, { rule, source, sourceFile }: LocatedFinding) {
  return ids.includes(rule) && !sourceFile && source && source.line >= from && source.line <= to
}

function unknownRules({ rules: ids, offset }: Silence, source: string): LocatedFinding[] {
  const point = location(source).toPoint(offset)
  return ids
    .filter((id) => !KNOWN.has(id))
    .map((id) => ({
      ...foundByRule('unknown-silence', { name: id }),
      ...(point ? { source: point } : {}),
    }))
}
