import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sayFinding } from '../../src/model/say-finding.js'
import { listFindings } from '../../src/proofread/findings/list-findings.js'
import { lintProse } from '../../src/proofread/findings/prose/lint-prose.js'
import { expectWords } from './expect-words.js'
import { proofOfText } from './proof-of.js'

/** The body begins in this line when the front matter has no line of its own. */
const BODY_LINE = 6

async function findingsOf(body: string, frontMatter = '', files: Readonly<Record<string, string>> = {}) {
  const { proof } = await proofOfText(body, frontMatter, files)
  const { findings, silenced } = await listFindings(proof)
  expectWords(findings)
  return {
    found: findings.map(({ rule, source, sourceFile }) => `${sourceFile ?? source?.line} ${rule}`),
    reasons: findings.map((finding) => sayFinding('en', finding).reason),
    remedies: findings.map((finding) => sayFinding('en', finding).remedy),
    silenced: Object.fromEntries(silenced),
  }
}

const at = (line: number, rule: string): string => `${BODY_LINE + line} ${rule}`

describe('silencing', () => {
  test('the front matter silences a rule throughout, and how often is told', async () => {
    const text = '紙、、墨。\n\n筆。。机のの上。'
    assert.deepEqual((await findingsOf(text)).found, [
      at(0, 'doubled-punctuation'),
      at(2, 'doubled-punctuation'),
      at(2, 'doubled-word'),
    ])
    const { found, silenced } = await findingsOf(text, 'proof:\n  silence: [doubled-punctuation]\n')
    assert.deepEqual(found, [`${BODY_LINE + 4} doubled-word`])
    assert.deepEqual(silenced, { 'doubled-punctuation': 2 })
  })

  test('a warning of the build can be silenced, in the proof', async () => {
    const text = '社名はGolубкаである。'
    const { found, silenced } = await findingsOf(text, 'proof:\n  silence: [mixed-script-word]\n')
    assert.deepEqual(found, [])
    assert.deepEqual(silenced, { 'mixed-script-word': 1 })
  })

  test('a comment silences the paragraph that it stands before, and no other', async () => {
    const { found, silenced } = await findingsOf(
      '紙、、墨。\n\n<!-- silence: doubled-punctuation -->\n筆。。\n\n机、、本。',
    )
    assert.deepEqual(found, [at(0, 'doubled-punctuation'), at(5, 'doubled-punctuation')])
    assert.deepEqual(silenced, { 'doubled-punctuation': 1 })
  })

  test('it may be parted from the paragraph by a blank line, and name several rules', async () => {
    const { found } = await findingsOf(
      '<!-- silence: doubled-word doubled-punctuation -->\n\n紙のの上。。\n\n墨のの上。',
    )
    assert.deepEqual(found, [at(4, 'doubled-word')])
  })

  test('it may stand in the paragraph', async () => {
    const { found } = await findingsOf('紙、、墨<!-- silence: doubled-punctuation -->である。\n\n筆。。')
    assert.deepEqual(found, [at(2, 'doubled-punctuation')])
  })

  test('it silences a note and a table', async () => {
    const body = [
      '紙[^1]。',
      '',
      '<!-- silence: doubled-punctuation -->',
      '[^1]: 紙。。',
      '',
      '<!-- silence: doubled-punctuation -->',
      '| 紙 | 墨 |',
      '| -- | -- |',
      '| 白い、、紙 | 黒い、、墨 |',
    ]
    const { found, silenced } = await findingsOf(body.join('\n'))
    assert.deepEqual(found, [])
    assert.deepEqual(silenced, { 'doubled-punctuation': 3 })
  })

  test('other rules of the paragraph are heard', async () => {
    const { found } = await findingsOf('<!-- silence: doubled-punctuation -->\n紙のの上。。')
    assert.deepEqual(found, [at(1, 'doubled-word')])
  })

  test('a comment that names no rule is found', async () => {
    const { found, reasons } = await findingsOf('紙。\n\n<!-- silence: doubled-wrod -->\n紙のの上。')
    assert.deepEqual(found, [at(2, 'unknown-silence'), at(3, 'doubled-word')])
    assert.match(reasons[0] ?? '', /“doubled-wrod”/)
  })

  test('a rule in the front matter that is none is an error with the rule that was meant', async () => {
    const { found, reasons } = await findingsOf('紙。', 'proof:\n  silence: [doubled-word, sinlge-dash]\n')
    assert.deepEqual(found, ['5 invalid-front-matter'])
    assert.match(reasons[0] ?? '', /“sinlge-dash”.*did you mean single-dash/)
  })

  test('an error cannot be silenced', async () => {
    const { found } = await findingsOf('紙。', 'proof:\n  silence: [undefined-note]\n')
    assert.deepEqual(found, ['5 invalid-front-matter'])
  })
})

describe("the journal's dictionary", () => {
  const frontMatter = 'proof:\n  dictionary: terms.yml\n'
  const withRules = (rules: string) => ({ 'terms.yml': `version: 1\nrules:\n${rules}` })

  test('its spellings are asked for in the text, the notes and the headings', async () => {
    const body = '## ソビエト\n\nソビエト政権[^1]。\n\n[^1]: ソビエト政権。'
    const files = withRules('  - expected: ソヴィエト\n    pattern: /ソビエト/\n    prh: 本誌の表記\n')
    const { found, reasons, remedies } = await findingsOf(body, frontMatter, files)
    const line = BODY_LINE + 2
    assert.deepEqual(
      found,
      [line, line + 2, line + 4].map((one) => `${one} dictionary-spelling`),
    )
    assert.match(reasons[0] ?? '', /“ソビエト” \(本誌の表記\)/)
    assert.equal(remedies[0], 'Write “ソヴィエト”.')
  })

  test('quotations and titles keep their own', async () => {
    const body = '「ソビエト政権」と『ソビエト史』。\n\n> ソビエト政権。'
    const { found } = await findingsOf(
      body,
      frontMatter,
      withRules('  - expected: ソヴィエト\n    pattern: ソビエト\n'),
    )
    assert.deepEqual(found, [])
  })

  test('it may be written with the targets and specs of prh, which are passed over', async () => {
    const rules =
      '  - expected: ソヴィエト\n    pattern: ソビエト\n    specs:\n      - from: a\n        to: b\n  - jQuery\n'
    const files = { 'terms.yml': `targets:\n  - file: /x/\nrules:\n${rules}` }
    assert.deepEqual((await findingsOf('ソビエト。', frontMatter, files)).found, [
      `${BODY_LINE + 2} dictionary-spelling`,
    ])
  })

  test('a pattern that never ends is stopped', async () => {
    const dictionary = JSON.stringify({ version: 1, rules: [{ expected: 'x', pattern: '/(a+)+$/' }] })
    const { isStopped } = await lintProse({ text: `${'a'.repeat(60)}紙。`, dictionary }, 5)
    assert.equal(isStopped, true)
  })

  const faults: readonly [what: string, text: string, reason: RegExp, line: number][] = [
    ['imports', 'imports: /etc/passwd\nrules: []\n', /“imports” is not read/, 1],
    ['imports by an alias', 'a: &a\n  imports: [x.yml]\n<<: *a\nrules: []\n', /alias/, 3],
    ['broken YAML', 'rules:\n  - expected: a\n   pattern: b\n', /not YAML/, 3],
    ['a pattern that is none', 'rules:\n  - expected: a\n    pattern: /[/\n', /regular expression/, 3],
    ['a rule without a spelling', 'rules:\n  - pattern: a\n', /“expected” is missing/, 2],
    ['a misspelt key', 'rules:\n  - expected: a\n    patern: b\n', /“patern”/, 2],
    ['another version', 'version: 2\nrules: []\n', /“version” is not 1/, 1],
    ['no rules', 'version: 1\n', /“rules” is missing/, 1],
    ['nothing', '', /The dictionary is empty/, 1],
  ]
  for (const [what, text, reason, line] of faults) {
    test(`${what} is one message with its line`, async () => {
      const { file } = await proofOfText('紙。', frontMatter, { 'terms.yml': text })
      const messages = file.messages.map((message) => [message.ruleId, message.file, message.line])
      assert.deepEqual(messages, [['invalid-dictionary', 'terms.yml', line]])
      assert.match(file.messages[0]?.reason ?? '', reason)
    })
  }

  test('a file that is not there, or not in the folder, is named', async () => {
    const missing = await findingsOf('紙。', frontMatter)
    assert.deepEqual(missing.found, ['undefined missing-dictionary'])
    const outside = await findingsOf('紙。', 'proof:\n  dictionary: ../terms.yml\n', {
      '../terms.yml': 'rules: []\n',
    })
    assert.deepEqual(outside.found, ['undefined path-outside-folder'])
  })
})
