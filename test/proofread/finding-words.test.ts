import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sayRule } from '../../src/messages/findings/say-found.js'
import { languages } from '../../src/messages/message.js'
import { ruleNames } from '../../src/messages/report/rule-names.js'
import { ruleReasons } from '../../src/messages/report/rule-reasons.js'
import { type RuleId, rules } from '../../src/messages/rules.js'
import { findingIds } from '../../src/model/finding-ids.js'
import { describeRule } from '../../src/proofread/report/describe-rule.js'

const STOP = { en: /\.$/, ja: /。$/ }

for (const language of languages) {
  test(`every rule of proofreading has a name of its own and says why it matters: ${language}`, () => {
    for (const id of findingIds) assert.match(sayRule(language, id).why, STOP[language], id)
    const names = findingIds.map((id) => sayRule(language, id).name)
    assert.equal(new Set(names).size, findingIds.length)
  })

  test(`every rule of a build has a name of its own in a report, and says why it matters: ${language}`, () => {
    const ids = Object.keys(rules) as RuleId[]
    const described = ids.map((id) => describeRule(language, id))
    for (const { name, why } of described) assert.match(why ?? '', STOP[language], name)
    assert.equal(new Set(described.map(({ name }) => name)).size, ids.length)
    assert.deepEqual(
      described.map(({ isError }) => isError),
      ids.map((id) => rules[id].severity === 'error'),
    )
  })
}

test('a report names no rule that is none', () => {
  const warnings = Object.entries(rules).filter(([, { severity }]) => severity === 'warning')
  const names = Object.keys(ruleNames).map((id) => id.replace('rule-name.', ''))
  const reasons = Object.keys(ruleReasons).map((id) => id.replace('rule-why.', ''))
  assert.deepEqual(names.sort(), Object.keys(rules).sort())
  assert.deepEqual(reasons.sort(), ['error', ...warnings.map(([id]) => id)].sort())
})

test('the names of rules are in the language that is asked for', () => {
  for (const id of findingIds) {
    assert.match(sayRule('ja', id).name, /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u)
    assert.match(sayRule('en', id).name, /^[A-Z][a-z-]+(?: [A-Za-z-]+)*$/)
  }
  for (const id of Object.keys(rules)) {
    assert.match(describeRule('ja', id).name, /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u)
    assert.match(describeRule('en', id).name, /^[A-Z]/)
  }
})
