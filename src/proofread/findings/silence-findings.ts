import { location } from 'vfile-location'
import { foundByRule, quietFindings } from '../../messages/findings/say-found.js'
import { rules } from '../../messages/rules.js'
import type { LocatedFinding } from '../../model/finding.js'
import { findingIds } from '../../model/finding-ids.js'
import type { Findings } from './findings.js'
import type { ProofArticle } from './proof-article.js'
import { type Silence, silencesOf } from './silences-of.js'

const KNOWN: ReadonlySet<string> = new Set([...findingIds, ...Object.keys(rules)])

/**
 * Remove silenced findings: those of the rules that the front matter silences, those that a comment silences at their
 * place, and those of the rules that are silent until the front matter asks for them.
 *
 * @returns  the remaining findings, with `unknown-silence` for a comment that names no rule, and the numbers of removed
 *           ones by rule
 */
export function silenceFindings(located: readonly LocatedFinding[], proof: ProofArticle): Findings {
  const silences = silencesOf(proof.source)
  const ofArticle = new Set(proof.article.proof?.silence)
  const shown = new Set(proof.article.proof?.show)
  const unasked = new Set<string>(quietFindings.filter((id) => !shown.has(id)))
  const silenced = new Map<string, number>()
  const quiet = new Map<string, number>()
  const findings = located.filter((finding) => {
    const { rule } = finding
    const isSilenced = ofArticle.has(rule) || silences.some((one) => isSilencedBy(one, finding))
    if (!isSilenced && !unasked.has(rule)) return true
    const counts = isSilenced ? silenced : quiet
    counts.set(rule, (counts.get(rule) ?? 0) + 1)
    return false
  })
  const unknown = silences.flatMap((one) => unknownRules(one, proof.source))
  return { findings: [...findings, ...unknown], silenced, quiet }
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
