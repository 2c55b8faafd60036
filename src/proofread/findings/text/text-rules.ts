import type { FindingRule } from '../proof-article.js'
import { backwardRange } from './backward-range.js'
import { brokenWord } from './broken-word.js'
import { doubledPunctuation } from './doubled-punctuation.js'
import { doubledSpace } from './doubled-space.js'
import { doubledWord } from './doubled-word.js'
import { emptyBrackets } from './empty-brackets.js'
import { foreignPunctuation } from './foreign-punctuation.js'
import { halfWidthBracket } from './half-width-bracket.js'
import { halfWidthKana } from './half-width-kana.js'
import { hardLineBreak } from './hard-line-break.js'
import { headingFullStop } from './heading-full-stop.js'
import { impossibleDate } from './impossible-date.js'
import { indentedParagraph } from './indented-paragraph.js'
import { initialsInTwoSpacings } from './initials-in-two-spacings.js'
import { kanaInTwoSpellings } from './kana-in-two-spellings.js'
import { lookAlikeKana } from './look-alike-kana.js'
import { lookAlikeLetter } from './look-alike-letter.js'
import { missingFullStop } from './missing-full-stop.js'
import { misspacedSign } from './misspaced-sign.js'
import { mixedWidth } from './mixed-width.js'
import { nameInTwoSpellings } from './name-in-two-spellings.js'
import { noteCallOnOtherSide } from './note-call-on-other-side.js'
import { pageLabelInTwoWritings } from './page-label-in-two-writings.js'
import { rangeInTwoWritings } from './range-in-two-writings.js'
import { repeatedSentence } from './repeated-sentence.js'
import { signInTwoCharacters } from './sign-in-two-characters.js'
import { singleDash } from './single-dash.js'
import { singleEllipsis } from './single-ellipsis.js'
import { spaceBeforeNoteCall } from './space-before-note-call.js'
import { straightQuotationMark } from './straight-quotation-mark.js'
import { straySpace } from './stray-space.js'
import { unclearIbid } from './unclear-ibid.js'
import { unfinishedPlace } from './unfinished-place.js'
import { unknownShortTitle } from './unknown-short-title.js'
import { unmatchedBracket } from './unmatched-bracket.js'
import { unpartedPageLabel } from './unparted-page-label.js'
import { unusedAbbreviation } from './unused-abbreviation.js'
import { wrongEraYear } from './wrong-era-year.js'
import { wrongPageLabel } from './wrong-page-label.js'
import { yearInTwoWritings } from './year-in-two-writings.js'

/** Rules that read the article's text. */
export const textRules: readonly FindingRule[] = [
  backwardRange,
  brokenWord,
  doubledPunctuation,
  doubledSpace,
  doubledWord,
  emptyBrackets,
  foreignPunctuation,
  halfWidthBracket,
  halfWidthKana,
  hardLineBreak,
  headingFullStop,
  impossibleDate,
  indentedParagraph,
  initialsInTwoSpacings,
  kanaInTwoSpellings,
  lookAlikeKana,
  lookAlikeLetter,
  missingFullStop,
  misspacedSign,
  mixedWidth,
  nameInTwoSpellings,
  noteCallOnOtherSide,
  pageLabelInTwoWritings,
  rangeInTwoWritings,
  repeatedSentence,
  signInTwoCharacters,
  singleDash,
  singleEllipsis,
  spaceBeforeNoteCall,
  straightQuotationMark,
  straySpace,
  unclearIbid,
  unfinishedPlace,
  unknownShortTitle,
  unmatchedBracket,
  unpartedPageLabel,
  unusedAbbreviation,
  wrongEraYear,
  wrongPageLabel,
  yearInTwoWritings,
]
