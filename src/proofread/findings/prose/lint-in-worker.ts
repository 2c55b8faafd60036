import { parentPort, workerData } from 'node:worker_threads'
import { TextlintKernel } from '@textlint/kernel'
import plugin from '@textlint/textlint-plugin-text'
import redundantExpression from 'textlint-rule-ja-no-redundant-expression'
import doubledJoshi from 'textlint-rule-no-doubled-joshi'
import droppingTheRa from 'textlint-rule-no-dropping-the-ra'
import mixDearuDesumasu from 'textlint-rule-no-mix-dearu-desumasu'
import prh from 'textlint-rule-prh'
import type { ProseInput, ProseMessage } from './lint-prose.js'

// The whole of a worker: textlint over one text, first by the rules of the language, then by the journal's dictionary,
// whose patterns come with the manuscript and may never end.

type Rules = NonNullable<Parameters<TextlintKernel['lintText']>[1]['rules']>

const { text, dictionary } = workerData as ProseInput
const kernel = new TextlintKernel()

const ofLanguage: Rules = [
  {
    ruleId: 'polite-form',
    rule: ruleOf(mixDearuDesumasu),
    options: { preferInHeader: 'である', preferInBody: 'である', preferInList: 'である', strict: false },
  },
  { ruleId: 'dropped-ra', rule: ruleOf(droppingTheRa) },
  {
    ruleId: 'redundant-expression',
    rule: ruleOf(redundantExpression),
    // であると考えている and を行う are good academic prose
    options: {
      dictOptions: Object.fromEntries(['dict3', 'dict4', 'dict5'].map((id) => [id, { disabled: true }])),
    },
  },
  { ruleId: 'doubled-particle', rule: ruleOf(doubledJoshi), options: { min_interval: 1, strict: false } },
]
parentPort?.postMessage(await lint(ofLanguage))

if (dictionary !== undefined) {
  const options = { ruleContents: [dictionary] }
  parentPort?.postMessage(await lint([{ ruleId: 'dictionary-spelling', rule: ruleOf(prh), options }]))
}
parentPort?.postMessage('end')

function ruleOf(rule: RulePackage): RuleOfTextlint {
  return 'default' in rule ? rule.default : rule
}

async function lint(rules: Rules): Promise<ProseMessage[]> {
  const options = {
    filePath: 'article.txt',
    ext: '.txt',
    plugins: [{ pluginId: 'text', plugin: plugin.default }],
    rules,
  }
  const { messages } = await kernel.lintText(text, options)
  return messages.map(({ ruleId, message, range }) => ({
    rule: ruleId,
    message,
    index: range[0],
    end: range[1],
  }))
}
