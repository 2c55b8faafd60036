import assert from 'node:assert/strict'
import { test } from 'node:test'
import { scriptsOfMarks } from '../../src/typography/scripts-of-marks.js'
import { type Script, splitByScript } from '../../src/typography/split-by-script.js'

/** Runs of the texts of a block, with a stroke between texts. */
function runsOf(texts: readonly string[], base: Script): string {
  const marks = scriptsOfMarks(texts.map((value) => ({ value, base })))
  return texts
    .map((value, index) =>
      splitByScript(value, base, marks[index])
        .map(({ script, value: run }) => `${script}:${run}`)
        .join('|'),
    )
    .join(' / ')
}

const cases: [name: string, texts: string[], runs: string, base?: Script][] = [
  ['marks around emphasis', ['は“', 'Sea', '”と'], 'Jpan:は|Latn:“ / Latn:Sea / Latn:”|Jpan:と'],
  [
    'emphasis within a quotation',
    ['は«', 'Море', ' и маяк»と'],
    'Jpan:は|Cyrl:« / Cyrl:Море / Jpan: |Cyrl:и маяк»|Jpan:と',
  ],
  ['a number after the opening mark', ['は“1917 год”と'], 'Jpan:は|Cyrl:“1917 год”|Jpan:と'],
  ['a number before the closing mark', ['は“год 1917”と'], 'Jpan:は|Cyrl:“год 1917”|Jpan:と'],
  ['a space before the closing mark', ['は“море… ”と'], 'Jpan:は|Cyrl:“море… ”|Jpan:と'],
  ['a mark that opens elsewhere', ['は„Meer“と'], 'Jpan:は|Latn:„Meer“|Jpan:と'],
  ['marks turned inwards', ['は»Meer«と'], 'Jpan:は|Latn:»Meer«|Jpan:と'],
  ['a Japanese quotation with a foreign word', ['は“港 sea”と'], 'Jpan:は“港 |Latn:sea|Jpan:”と'],
  ['a foreign quotation with a Japanese word', ['は“sea 港”と'], 'Jpan:は|Latn:“sea|Jpan: 港|Latn:”|Jpan:と'],
  ['a quotation of figures', ['は“1917”年'], 'Jpan:は“1917”年'],
  ['a quotation within another', ['は“a ‘sea’ b”と'], 'Jpan:は|Latn:“a ‘sea’ b”|Jpan:と'],
  ['an apostrophe closes nothing', ['は‘l’eau’と'], 'Jpan:は|Latn:‘l’eau’|Jpan:と'],
  ['an apostrophe before figures', ['は’70sと'], 'Jpan:は|Latn:’70s|Jpan:と'],
  ['a dash after a foreign word', ['Море — 海と'], 'Cyrl:Море —|Jpan: 海と'],
  ['a dash after a foreign quotation', ['“Море… ” — と'], 'Cyrl:“Море… ” —|Jpan: と'],
  ['a dash before a foreign word', ['「海」 — море'], 'Jpan:「海」 |Cyrl:— море'],
  ['a dash between Japanese words', ['海 — 港'], 'Jpan:海 — 港'],
  ['a mark without its partner', ['は“ 海と Sea'], 'Jpan:は“ 海と |Latn:Sea'],
  ['Japanese in a Western quotation', ['“港 sea”'], 'Latn:“|Jpan:港|Latn: sea”', 'Latn'],
]
for (const [name, texts, runs, base = 'Jpan'] of cases) {
  test(name, () => {
    assert.equal(runsOf(texts, base), runs)
  })
}
