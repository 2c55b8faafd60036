import { breakBook, brokenBooks } from './broken-books.js'
import { checkByBuild, goodBook } from './check-own.js'
import { checkByAce, checkByEpubcheck, checkByPort } from './epub-gates.js'

/*
 * Print which gate finds which broken book, as a table in Markdown: `node dist/test/epub/print-broken-books.js`. It takes
 * some minutes, because EPUBCheck and Ace are started for each book.
 */
const { epub, tree } = await goodBook()
const gates: { name: string; check: (book: Uint8Array) => Promise<string[]> }[] = [
  { name: 'every build', check: (book) => checkByBuild(book, tree) },
  { name: 'epubcheck-ts', check: checkByPort },
  { name: 'EPUBCheck 5.3', check: checkByEpubcheck },
  { name: 'Ace', check: checkByAce },
]
const counts = gates.map(() => 0)
let missed = 0
const rows: string[] = []
for (const [index, book] of brokenBooks.entries()) {
  const broken = await breakBook(epub, book)
  const cells: string[] = []
  for (const [gate, { check }] of gates.entries()) {
    // A gate that falls over has found the book, too.
    const found = await check(broken).catch((error: unknown) => [`stopped: ${String(error).split('\n')[0]}`])
    if (found.length > 0) counts[gate] = (counts[gate] ?? 0) + 1
    cells.push(/^(?:no report|stopped|[^ :]+)/.exec(found[0] ?? '')?.[0] ?? '')
  }
  if (cells.every((cell) => cell === '')) missed += 1
  rows.push(`| ${index + 1}${book.isListed ? '' : '*'} | ${book.name} | ${cells.join(' | ')} |`)
  process.stderr.write(`${index + 1} of ${brokenBooks.length}\n`)
}
const head = ['', 'broken in', ...gates.map(({ name }) => name)]
process.stdout.write(
  [
    `| ${head.join(' | ')} |`,
    `|${head.map(() => ' --- |').join('')}`,
    ...rows,
    `| | found of ${brokenBooks.length}, missed by all: ${missed} | ${counts.join(' | ')} |`,
    '',
  ].join('\n'),
)
