import { test } from 'node:test'
import { matchGolden } from '../golden.js'
import { composeFixtures } from './conformance.js'

for (const { rule, name, golden, actual } of await composeFixtures()) {
  test(`${rule}: ${name}`, () => matchGolden(golden, actual))
}
