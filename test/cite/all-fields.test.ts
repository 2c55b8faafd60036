import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { dateVariables, nameVariables, textVariables } from '../../src/cite/variables.js'
import { citeText } from './cite-text.js'

/** The types of CSL 1.0.2. */
const TYPES =
  'article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset ' +
  'document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation ' +
  'manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical ' +
  'personal_communication post post-weblog regulation report review review-book software song speech standard thesis ' +
  'treaty webpage'
/** What notes do not have, whatever the type. */
const NEVER =
  'abstract annote keyword ISBN ISSN PMID PMCID call-number citation-key citation-number container-title-short ' +
  'division jurisdiction language license number-of-pages page-first references source submitted ' +
  'available-date title-short URL year-suffix note'
const MARK: Readonly<Record<string, [text: string, surname: string]>> = {
  ja: ['標', '姓'],
  ru: ['Знак', 'Фамилия'],
  en: ['Mark', 'Surname'],
}

/** An item with a text of its own in every variable of CSL. */
function fullItem(
  type: string,
  language: string,
): { item: Record<string, unknown>; marks: Map<string, string> } {
  const [text = '', surname = ''] = MARK[language] ?? []
  const marks = new Map<string, string>()
  const item: Record<string, unknown> = { id: 'a', type, language }
  const letter = (index: number) => String.fromCharCode((language === 'ru' ? 0x430 : 0x61) + index)
  const name = (index: number) => letter(Math.floor(index / 26)) + letter(index % 26)
  ;[...textVariables].forEach((variable, index) => {
    if (variable === 'language' || variable === 'citation-key') return
    const mark = `${text}${name(index)}`
    marks.set(variable, mark)
    item[variable] = mark
  })
  ;[...nameVariables].forEach((variable, index) => {
    const mark = `${surname}${name(index)}`
    marks.set(variable, mark)
    item[variable] = [{ literal: mark }]
  })
  ;[...dateVariables].forEach((variable, index) => {
    marks.set(variable, String(1901 + index))
    item[variable] = { 'date-parts': [[1901 + index]] }
  })
  return { item, marks }
}

/** What has no sense without something else, or beside it, or is not the source's own. */
function isNeedless(variable: string, type: string, given: ReadonlySet<string>): boolean {
  if (variable === 'number-of-volumes') return given.has('volume')
  if (variable === 'accessed') return !given.has('URL') && !given.has('DOI')
  if (variable === 'URL') return given.has('DOI')
  // The engine takes it for a place in a law, and prints it there
  if (variable === 'section') return /^(?:bill|legislation|regulation|treaty)$/.test(type)
  return /^publisher/.test(variable) && /^(?:article|review)/.test(type)
}

/** Fields at a time: of one rule no more than twenty messages are shown. */
const AT_A_TIME = 12
/** What all have, so that an item is one. */
const BASE = new Set(['id', 'type', 'language', 'title', 'author', 'issued', 'container-title'])

describe('every field of every type', () => {
  for (const language of ['ja', 'ru', 'en']) {
    it(`is printed, or is said not to be: ${language}`, async () => {
      const faults: string[] = []
      for (const type of TYPES.split(' ')) {
        const { item, marks } = fullItem(type, language)
        const others = Object.keys(item).filter((name) => !BASE.has(name))
        for (let from = 0; from < others.length; from += AT_A_TIME) {
          const some = new Set([...BASE, ...others.slice(from, from + AT_A_TIME)])
          const given = Object.fromEntries(Object.entries(item).filter(([name]) => some.has(name)))
          const { blocks, messages } = await citeText('文[^1]。\n\n[^1]: [@a]\n', { references: [given] })
          const note = blocks.at(-1) ?? ''
          for (const [variable, mark] of marks) {
            if (!some.has(variable)) continue
            const isPrinted = new RegExp(`${mark}(?![a-zа-я])`).test(note)
            const isSaid = messages.some((message) => message.includes(`“${variable}” of`))
            if (NEVER.split(' ').includes(variable)) assert.ok(!isSaid, `${type}: ${variable} is said`)
            else if (isPrinted === isSaid && !isNeedless(variable, type, some))
              faults.push(`${type}: ${variable} is ${isPrinted ? 'both' : 'neither'}: ${note}`)
          }
        }
      }
      assert.deepEqual(faults, [])
    })
  }
})
