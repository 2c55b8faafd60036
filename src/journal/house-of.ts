import { type ByLanguage, builtInHouse, type HouseFurniture, type HouseStyle } from '../model/house-style.js'
import { isEastAsian } from '../model/is-east-asian.js'
import { present } from '../read/present.js'
import { withTags } from '../settings/text-settings.js'
import type { WrittenStyle } from './style-schema.js'

/** Make the house of a journal: what its `style` says over what kiyo has by itself. */
export function houseOf({
  'running-head': head,
  folio,
  notes,
  title,
  headings,
  opening,
  'works-cited': works,
  'back-matter': back,
}: WrittenStyle): HouseStyle {
  const house = builtInHouse
  const subtitle = title?.subtitle && byTag(title.subtitle, parseSubtitle)
  return {
    runningHead: furnitureOf(head, house.runningHead),
    folio: furnitureOf(folio && { left: folio.text, right: folio.text, ...present(folio) }, house.folio),
    noteCall: overOf(house.noteCall, notes?.call && byTag(notes.call, same)),
    noteNumber: overOf(house.noteNumber, notes?.number && byTag(notes.number, same)),
    callPosition: overOf(house.callPosition, notes?.['call-position'] && byTag(notes['call-position'], same)),
    notePlacement: notes?.placement ?? house.notePlacement,
    noteNumbering: notes?.numbering ?? house.noteNumbering,
    notesHeading: notes?.heading ? withTags(notes.heading, '*') : house.notesHeading,
    worksHeading: works?.heading ? withTags(works.heading, '*') : house.worksHeading,
    backMatterOrder: back?.order ?? house.backMatterOrder,
    subtitle: overOf(house.subtitle, subtitle),
    summaryTitleEnd: overOf(house.summaryTitleEnd, title?.subtitle && summaryTitleEnds(title.subtitle)),
    headingNumbers: overOf(house.headingNumbers, headings?.numbers && byTag(headings.numbers, same)),
    unnumbered: headings?.unnumbered ?? house.unnumbered,
    startsOn: opening?.['starts-on'] ?? house.startsOn,
  }
}

/** Nothing follows a title whose subtitle has a form of the journal's own; one Western form is for all of them. */
function summaryTitleEnds(subtitles: Readonly<Record<string, string>>): ByLanguage<string> {
  const ends = byTag(subtitles, () => '')
  return Object.keys(ends).every((tag) => tag !== '*' && isEastAsian(tag)) ? ends : { '*': '' }
}

/** The patterns of furniture as they are written. */
type WrittenFurniture = Partial<
  Record<'left' | 'right' | 'first', Readonly<Record<string, string>> | undefined> & {
    position: HouseFurniture['position'] | undefined
  }
>

function furnitureOf(written: WrittenFurniture | undefined, house: HouseFurniture): HouseFurniture {
  const patterns = (side: 'left' | 'right' | 'first'): ByLanguage<string> => ({
    ...house[side],
    ...(written?.[side] && byTag(written[side], same)),
  })
  return {
    left: patterns('left'),
    right: patterns('right'),
    first: patterns('first'),
    position: written?.position ?? house.position,
  }
}

/** A journal's values over those of the house; a value that it has for every language leaves none of these. */
function overOf<Value>(house: ByLanguage<Value>, own: ByLanguage<Value> | undefined): ByLanguage<Value> {
  return own && '*' in own ? own : { ...house, ...own }
}

/** What is written once is for every language. */
function byTag<Value, Result>(
  values: Readonly<Record<string, Value>>,
  change: (value: Value) => Result,
): ByLanguage<Result> {
  return Object.fromEntries(Object.entries(withTags(values, '*')).map(([tag, value]) => [tag, change(value)]))
}

function same<Value>(value: Value): Value {
  return value
}

function parseSubtitle(pattern: string): { before: string; after: string } {
  const [before = '', after = ''] = pattern.split('{subtitle}')
  return { before, after }
}
