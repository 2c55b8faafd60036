import { resolve } from 'node:path'
import { sayFinding } from '../../src/model/say-finding.js'
import { listFindings } from '../../src/proofread/findings/list-findings.js'
import { proofOfFolder } from './proof-of.js'

/** What proofreading finds in manuscripts, without printing them: `line:column rule reason`, and the count of each rule. */
for (const folder of process.argv.slice(2)) {
  const { proof } = await proofOfFolder(resolve(folder))
  const { findings, silenced } = await listFindings(proof)
  const counts = new Map<string, number>()
  const lines = findings.map((finding) => {
    const { rule, source, sourceFile } = finding
    counts.set(rule, (counts.get(rule) ?? 0) + 1)
    const place = source ? `${source.line}:${source.column}` : '-'
    return `${sourceFile ? `${sourceFile}:` : ''}${place} ${rule}: ${sayFinding('en', finding).reason}`
  })
  const total = [...counts].map(([rule, count]) => `${count} ${rule}`)
  const quiet = [...silenced].map(([rule, count]) => `${count} ${rule} silenced`)
  process.stdout.write(`${[folder, ...lines, '', ...total, ...quiet].join('\n')}\n`)
}
