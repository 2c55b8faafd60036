import assert from 'node:assert/strict'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { findBrowser } from '../../src/browser/find-browser.js'
import { openBrowser } from '../../src/browser/open-browser.js'
import { unpackBundledBrowser } from '../../src/browser/unpack-bundled-browser.js'
import { Failure } from '../../src/model/failure.js'

for (const variable of ['KIYO_BROWSER', 'PUPPETEER_EXECUTABLE_PATH', 'CHROME_PATH']) {
  test(`a program that ${variable} names and that is not there is a missing tool`, async () => {
    await assert.rejects(findBrowser({ [variable]: '/nowhere/browser' }), (error) => {
      assert.ok(error instanceof Failure)
      assert.equal(error.exitCode, 69)
      assert.match(error.message, new RegExp(`${variable} names “/nowhere/browser”`))
      return true
    })
  })
}

test('a file that is no program is none', async () => {
  await withProgram(0o600, async (path) => {
    await assert.rejects(findBrowser({ KIYO_BROWSER: path }), { exitCode: 69 })
  })
})

test('the program that is named first is taken, before those in PATH', async () => {
  await withProgram(0o700, async (path, folder) => {
    const environment = { KIYO_BROWSER: path, CHROME_PATH: '/nowhere/browser', PATH: folder }
    assert.deepEqual(await findBrowser(environment), { path })
  })
})

test('an empty variable names nothing', async () => {
  await withProgram(0o700, async (path, folder) => {
    assert.deepEqual(await findBrowser({ KIYO_BROWSER: '', PATH: folder }), { path })
  })
})

test('a machine that the bundled browser is not made for is told what to install', async () => {
  await assert.rejects(unpackBundledBrowser('arm64'), (error) => {
    assert.ok(error instanceof Failure)
    assert.equal(error.exitCode, 69)
    assert.match(error.message, /is for x64, and this machine is arm64; install Chromium .*KIYO_BROWSER/)
    return true
  })
})

test('a system that forbids the sandbox is told as that, with how to allow it', async () => {
  await withProgram(0o700, async (path) => {
    // The words of Chromium 143 where user namespaces are off.
    await writeFile(
      path,
      '#!/bin/sh\necho "FATAL:zygote_host_impl_linux.cc(128)] No usable sandbox! If you are running on Ubuntu 23.10+" >&2\nexit 1\n',
    )
    const before = process.env.KIYO_BROWSER
    process.env.KIYO_BROWSER = path
    try {
      await assert.rejects(openBrowser(), (error) => {
        assert.ok(error instanceof Failure)
        assert.equal(error.exitCode, 69)
        assert.match(error.message, /forbids the sandbox .*apparmor_restrict_unprivileged_userns=0/)
        return true
      })
    } finally {
      if (before === undefined) delete process.env.KIYO_BROWSER
      else process.env.KIYO_BROWSER = before
    }
  })
})

async function withProgram(
  mode: number,
  use: (path: string, folder: string) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'kiyo-browser-'))
  const path = join(folder, 'chromium')
  try {
    await writeFile(path, '#!/bin/sh\n')
    await chmod(path, mode)
    await use(path, folder)
  } finally {
    await rm(folder, { recursive: true })
  }
}
