import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Script, scriptOfLanguage, splitByScript } from '../../src/typography/split-by-script.js'
import { seededRandom } from '../print/seeded-random.js'

/** Runs as `Cyrl:гавань`, with bars between. */
function runsOf(text: string, base: Script = 'Jpan'): string {
  return splitByScript(text, base)
    .map(({ script, value }) => `${script}:${value}`)
    .join('|')
}

const cases: [name: string, text: string, runs: string, base?: Script][] = [
  ['an empty text has no runs', '', ''],
  ['a text of one script is one run', '港の記録', 'Jpan:港の記録'],
  ['a word of another script is a run', '港гаваньと', 'Jpan:港|Cyrl:гавань|Jpan:と'],
  ['words of one script with spaces between are one run', 'гавань и маяк', 'Cyrl:гавань и маяк'],
  ['digits between words of a script are in its run', 'М., 1931. С', 'Cyrl:М., 1931. С'],
  ['digits alone belong to the base', '1921年、12', 'Jpan:1921年、12'],
  ['digits after a word and before the base’s text go to the base', 'С. 7頁', 'Cyrl:С.|Jpan: 7頁'],
  [
    'a year after a Western word and its comma is of its run',
    '『海』、М., 1931を',
    'Jpan:『海』、|Cyrl:М., 1931|Jpan:を',
  ],
  ['so are pages after a stop', 'Т. 2. С. 7-9, 12など', 'Cyrl:Т. 2. С. 7-9, 12|Jpan:など'],
  ['and what comes between two languages', 'М., 1931; Sea', 'Cyrl:М., 1931|Jpan:; |Latn:Sea'],
  ['a number after a word without a comma is the base’s', 'Маяк 7と', 'Cyrl:Маяк|Jpan: 7と'],
  ['a Roman numeral after a Cyrillic word is of its run', 'は Пётр I と', 'Jpan:は |Cyrl:Пётр I|Jpan: と'],
  ['and between two', 'начала XXI в. Томск', 'Cyrl:начала XXI в. Томск'],
  ['and before one', '（XIX в.）', 'Jpan:（|Cyrl:XIX в.|Jpan:）'],
  ['and in Cyrillic text', 'Океан в XV–XVI вв.', 'Cyrl:Океан в XV–XVI вв.', 'Cyrl'],
  ['a C that was typed for a С is Cyrillic', 'М. C. 7', 'Cyrl:М. C. 7'],
  ['initials of a Latin name are no numerals', 'Маяк; V. I. Sea', 'Cyrl:Маяк;|Jpan: |Latn:V. I. Sea'],
  [
    'a Roman numeral among Latin or Japanese words stays Latin',
    '第II部、Маяк',
    'Jpan:第|Latn:II|Jpan:部、|Cyrl:Маяк',
  ],
  ['a full stop and digits at the end belong to the last run', 'маяк. С. 7.', 'Cyrl:маяк. С. 7.'],
  ['guillemets go with the word they touch', 'は«гавань»と', 'Jpan:は|Cyrl:«гавань»|Jpan:と'],
  ['curly quotation marks go with the word they touch', '“sea”と', 'Latn:“sea”|Jpan:と'],
  ['round and square brackets go with the word they touch', 'や(sea)[ice]', 'Jpan:や|Latn:(sea)[ice]'],
  ['Japanese brackets stay Japanese', '（гавань）', 'Jpan:（|Cyrl:гавань|Jpan:）'],
  ['Japanese corner brackets stay Japanese', '「sea」', 'Jpan:「|Latn:sea|Jpan:」'],
  ['a Latin run and a Cyrillic one are parted', 'sea море', 'Latn:sea|Jpan: |Cyrl:море'],
  ['an opening mark between two scripts goes right', 'sea «море»', 'Latn:sea|Jpan: |Cyrl:«море»'],
  ['a closing mark between two scripts goes left', '«море», sea', 'Cyrl:«море»,|Jpan: |Latn:sea'],
  ['a variation selector belongs to its character', '邉\u{e0100} sea', 'Jpan:邉\u{e0100}|Latn: sea', 'Latn'],
  ['an accent belongs to its letter', 'море́と', 'Cyrl:море́|Jpan:と'],
  ['letters outside the basic plane are whole', '𠮷と𝐀', 'Jpan:𠮷と𝐀'],
  ['a Greek word is a run', 'は μῦθος と', 'Jpan:は |Grek:μῦθος|Jpan: と'],
  ['a Roman numeral in one character is Japanese', '第Ⅱ章とⅣ', 'Jpan:第Ⅱ章とⅣ'],
  ['a single Greek letter is a symbol', 'はαとβ', 'Jpan:はαとβ'],
  ['a single Greek letter with an accent is a word', 'はὁと', 'Jpan:は|Grek:ὁ|Jpan:と'],
  [
    'Hebrew and Arabic are runs, with their spaces',
    'は שיר טוב とكتاب',
    'Jpan:は |Hebr:שיר טוב|Jpan: と|Arab:كتاب',
  ],
  ['Korean in hangul is a run', 'は바다と', 'Jpan:は|Hang:바다|Jpan:と'],
  ['one ellipsis goes with the word it touches', 'は…sea…と', 'Jpan:は|Latn:…sea…|Jpan:と'],
  ['leaders of two are Japanese', 'はsea……と', 'Jpan:は|Latn:sea|Jpan:……と'],
  ['a dash opens a speech', '— Море! — сказал', 'Cyrl:— Море! — сказал'],
  [
    'the full stop after a Japanese bracket is of the Western text',
    'море（港）. Т. 2',
    'Cyrl:море|Jpan:（港）|Cyrl:. Т. 2',
    'Cyrl',
  ],
  [
    'quotation marks around Japanese are of the Western text',
    'on “港” too',
    'Latn:on “|Jpan:港|Latn:” too',
    'Latn',
  ],
  ['a dash between Japanese words is of the Western text', '港 – 灯台', 'Jpan:港|Latn: – |Jpan:灯台', 'Latn'],
  ['single guillemets go with the word they touch', 'は‹mer›と', 'Jpan:は|Latn:‹mer›|Jpan:と'],
  ['the base is what the language around says', 'море 港', 'Cyrl:море |Jpan:港', 'Cyrl'],
]
for (const [name, text, runs, base] of cases) {
  test(name, () => {
    assert.equal(runsOf(text, base), runs)
  })
}

test('the runs joined are the text, and neighbours differ, whatever the text', () => {
  const random = seededRandom(3)
  const characters = [...'港の。（）「」гаваньSeaαλόשיر바 1.,;«»“”()[]—―…\u00ad\u00a0𠮷']
  for (let round = 0; round < 500; round++) {
    const text = Array.from({ length: random.integer(0, 20) }, () => random.pick(characters)).join('')
    for (const base of ['Jpan', 'Cyrl', 'Latn'] as const) {
      const runs = splitByScript(text, base)
      assert.equal(runs.map(({ value }) => value).join(''), text)
      for (const [index, run] of runs.entries()) {
        assert.notEqual(run.script, runs[index + 1]?.script, JSON.stringify(text))
        assert.notEqual(run.value, '')
      }
    }
  }
})

test('a language is written in its script', () => {
  assert.equal(scriptOfLanguage('ja'), 'Jpan')
  assert.equal(scriptOfLanguage('ru'), 'Cyrl')
  assert.equal(scriptOfLanguage('uk'), 'Cyrl')
  assert.equal(scriptOfLanguage('en'), 'Latn')
  assert.equal(scriptOfLanguage('sr-Latn'), 'Latn')
  assert.equal(scriptOfLanguage('ko'), undefined)
})
