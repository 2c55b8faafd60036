import assert from 'node:assert/strict'
import { test } from 'node:test'
import { typesetText } from './typeset-fixture.js'

test('the name of a command of Re:VIEW is told with the command, and not as a tag', async () => {
  const { file } = await typesetText('港の@<fn>{1}と@<b>{船}。<nav>帆</nav>')
  assert.deepEqual(
    file.messages.map(({ ruleId, column }) => [ruleId, column]).sort(),
    [
      ['leftover-markup', 12],
      ['leftover-markup', 3],
      ['removed-markup', 20],
    ].sort(),
  )
})
