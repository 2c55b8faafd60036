import type { FindingRule } from '../proof-article.js'
import { hyphenLadder } from './hyphen-ladder.js'
import { looseLine } from './loose-line.js'
import { nearlyEmptyPage } from './nearly-empty-page.js'
import { orphanLine } from './orphan-line.js'
import { partedNote } from './parted-note.js'
import { repeatedLineEdge } from './repeated-line-edge.js'
import { shortLastLine } from './short-last-line.js'
import { strandedHeading } from './stranded-heading.js'
import { tightLine } from './tight-line.js'
import { unhyphenatedBreak } from './unhyphenated-break.js'
import { whiteFoot } from './white-foot.js'
import { widowLine } from './widow-line.js'
import { wordOverPage } from './word-over-page.js'

/** Rules that read the printed lines and pages. */
export const layoutRules: readonly FindingRule[] = [
  looseLine,
  tightLine,
  unhyphenatedBreak,
  hyphenLadder,
  repeatedLineEdge,
  shortLastLine,
  widowLine,
  orphanLine,
  wordOverPage,
  strandedHeading,
  whiteFoot,
  nearlyEmptyPage,
  partedNote,
]
