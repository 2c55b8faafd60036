/** The figure of the manuscript: a square of a colour. */
export function figure(colour: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="120" height="120"><rect width="120" height="120" fill="${colour}"/></svg>\n`
}

/** A style that sets so many lines on a page. */
export function styleOfLines(lines: number): string {
  return `:root {\n  --page-lines: ${lines};\n}\n`
}

/** Line of `article.md` that the numbered paragraph stands on. */
export function lineOfParagraph(number: number): number {
  return 9 + 2 * (number - 1)
}

/** A manuscript of several pages; every paragraph begins with its number and is on a line of its own. */
export function previewManuscript(paragraphs = 60): string {
  const numbered = Array.from({ length: paragraphs }, (_, index) => paragraph(index + 1))
  return [
    '---\ntitle: 港の記録\nauthor: 試し書き\nstyle: format.css\n---\n',
    '## はじめに\n',
    ...numbered.map((text) => `${text}\n`),
    '![港の図](figures/harbour.svg)\n',
    '[^a]: 岸本『海の記録』12頁。',
    '',
  ].join('\n')
}

function paragraph(number: number): string {
  const opening = `第${number}段は港の一日をしるす。`
  const call = number === 3 ? '潮の満ち引きは帳面に残る[^a]。' : ''
  // What the findings should tell of.
  const doubled = number === 5 ? '舟が出る。。' : ''
  return `${opening}${call}${doubled}${'朝の市には近くの村から人が集まり、昼には沖の舟がもどって、夕方には灯がともる。'.repeat(4)}`
}
