import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readStyleSheet } from '../../src/styles/read-style-sheet.js'

/** WCAG 2.2, 1.4.3: of text in its usual size. */
const LEAST = 4.5

const css = await readStyleSheet('preview.css')
const light = css.slice(css.indexOf('(prefers-color-scheme: light)'))

for (const [scheme, sheet] of [
  ['dark', css],
  ['light', light],
] as const) {
  test(`the preview can be read on a ${scheme} desk`, () => {
    const colour = (name: string): string => {
      const value = new RegExp(`--${name}: #([0-9a-f]{3,6});`).exec(sheet)?.[1] ?? ''
      return value.length === 3 ? value.replace(/./g, '$&$&') : value
    }
    const pairs = ['surround', 'bar', 'panel', 'fault'].flatMap((ground) =>
      ['ink', 'quiet', 'accent', 'error'].map((ink) => [ink, ground] as const),
    )
    for (const [ink, ground] of [...pairs, ['on-accent', 'accent'] as const]) {
      const contrast = contrastOf(colour(ink), colour(ground))
      assert.ok(contrast >= LEAST, `${ink} on ${ground}: ${contrast.toFixed(2)}`)
    }
  })
}

function contrastOf(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

/** @see WCAG 2.2, "relative luminance" */
function luminance(hex: string): number {
  const parts = [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
  const [red = 0, green = 0, blue = 0] = parts.map((one) =>
    one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4,
  )
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
