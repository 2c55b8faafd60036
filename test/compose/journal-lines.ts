import { defaultSettings } from '../../src/compose/default-settings.js'
import { type Evaluation, evaluateJournal } from './evaluate-journal.js'
import { loadPrintFaces, readJournal } from './journal.js'

const { body, notes } = await readJournal()
const faces = await loadPrintFaces()
const size = 12
const style = {
  ...faces,
  size,
  call: 0.55,
  settings: { ...defaultSettings, size, measure: 41 * size, indent: size },
}
const t0 = performance.now()
print('body', evaluateJournal(body, style))
write(`${performance.now() - t0}`)
print(
  'notes',
  evaluateJournal(notes, { ...style, settings: { ...style.settings, measure: 44 * size, indent: 0 } }),
)
const mode = process.argv[2]
if (mode) {
  const e = evaluateJournal(body, style)
  for (const m of e.misses) {
    const t = body[m.paragraph]?.text ?? ''
    const [a, b] = [Math.min(m.ours, m.printed), Math.max(m.ours, m.printed)]
    write(
      m.paragraph,
      m.line,
      m.ours - m.printed,
      t.slice(m.start, a) +
        (a === m.ours ? '‖' : '|') +
        t.slice(a, b) +
        (b === m.ours ? '‖' : '|') +
        t.slice(b, b + 8),
    )
  }
}

function print(name: string, { all, odd, even }: Evaluation): void {
  for (const [of, { lines, forced, free }] of Object.entries({ all, odd, even })) {
    write(
      name,
      of,
      lines,
      `forced ${((100 * forced) / lines).toFixed(1)}`,
      `free ${((100 * free) / lines).toFixed(1)}`,
    )
  }
}

function write(...words: unknown[]): void {
  process.stdout.write(`${words.join(' ')}\n`)
}
