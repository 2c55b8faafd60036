import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { Failure } from '../../src/model/failure.js'
import { writeEditions } from '../../src/pipeline/write-editions.js'

/** Whether a file can be held as another program would hold it: made immutable, which asks for root and a file system. */
function hold(path: string, isHeld: boolean): boolean {
  try {
    execFileSync('chattr', [isHeld ? '+i' : '-i', path], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

test('an edition that another program holds is named, and stays as it is', async (context) => {
  const folder = await mkdtemp(join(tmpdir(), 'kiyo-held-'))
  const path = join(folder, 'print.pdf')
  await writeFile(path, 'old')
  try {
    if (!hold(path, true)) {
      context.skip('no file can be held here')
      return
    }
    await assert.rejects(
      writeEditions(folder, [{ name: 'print.pdf', bytes: Buffer.from('new') }]),
      (error) => {
        assert.ok(error instanceof Failure)
        assert.equal(error.exitCode, 73)
        assert.match(
          error.message,
          /print\.pdf was not replaced \(EPERM\): it is open in another program, or protected; close it there/,
        )
        return true
      },
    )
    assert.equal(await readFile(path, 'utf8'), 'old')
    assert.deepEqual(await readdir(folder), ['print.pdf'])
  } finally {
    hold(path, false)
    await rm(folder, { recursive: true })
  }
})
