import type { FindingRule } from '../proof-article.js'
import { authorInTwoSpellings } from './author-in-two-spellings.js'
import { backwardRange } from './backward-range.js'
import { brokenWord } from './broken-word.js'
import { doubledMeaning } from './doubled-meaning.js'
import { doubledPunctuation } from './doubled-punctuation.js'
import { doubledSpace } from './doubled-space.js'
import { doubledWord } from './doubled-word.js'
import { doubtfulHomophone } from './doubtful-homophone.js'
import { droppedI } from './dropped-i.js'
import { emptyBrackets } from './empty-brackets.js'
import { foreignPunctuation } from './foreign-punctuation.js'
import { halfWidthBracket } from './half-width-bracket.js'
import { halfWidthKana } from './half-width-kana.js'
import { hardLineBreak } from './hard-line-break.js'
import { headingFullStop } from './heading-full-stop.js'
import { impossibleDate } from './impossible-date.js'
import { impossibleDegree } from './impossible-degree.js'
import { improbableYear } from './improbable-year.js'
import { indentedParagraph } from './indented-paragraph.js'
import { initialWithoutStop } from './initial-without-stop.js'
import { initialsInTwoSpacings } from './initials-in-two-spacings.js'
import { kanaInTwoSpellings } from './kana-in-two-spellings.js'
import { kanjiInTwoForms } from './kanji-in-two-forms.js'
import { knownMisspelling } from './known-misspelling.js'
import { lookAlikeKana } from './look-alike-kana.js'
import { lookAlikeLetter } from './look-alike-letter.js'
import { malformedAddress } from './malformed-address.js'
import { malformedDoi } from './malformed-doi.js'
import { malformedNumber } from './malformed-number.js'
import { missingFullStop } from './missing-full-stop.js'
import { missingTarget } from './missing-target.js'
import { misspacedSign } from './misspaced-sign.js'
import { mixedWidth } from './mixed-width.js'
import { nameInTwoSpellings } from './name-in-two-spellings.js'
import { noteCallOnOtherSide } from './note-call-on-other-side.js'
import { numberSignSpacing } from './number-sign-spacing.js'
import { pageBeyondArticle } from './page-beyond-article.js'
import { pageLabelInTwoWritings } from './page-label-in-two-writings.js'
import { rangeInTwoWritings } from './range-in-two-writings.js'
import { repeatedSentence } from './repeated-sentence.js'
import { signInTwoCharacters } from './sign-in-two-characters.js'
import { singleDash } from './single-dash.js'
import { singleEllipsis } from './single-ellipsis.js'
import { skippedNumber } from './skipped-number.js'
import { sourceInTwoYears } from './source-in-two-years.js'
import { spaceBeforeNoteCall } from './space-before-note-call.js'
import { straightQuotationMark } from './straight-quotation-mark.js'
import { straySpace } from './stray-space.js'
import { surnameInTwoSpellings } from './surname-in-two-spellings.js'
import { transliterationInTwoSystems } from './transliteration-in-two-systems.js'
import { unclearIbid } from './unclear-ibid.js'
import { unfinishedPlace } from './unfinished-place.js'
import { unknownShortTitle } from './unknown-short-title.js'
import { unmatchedBracket } from './unmatched-bracket.js'
import { unpartedPageLabel } from './unparted-page-label.js'
import { unusedAbbreviation } from './unused-abbreviation.js'
import { wordInTwoSpellings } from './word-in-two-spellings.js'
import { wrongCheckDigit } from './wrong-check-digit.js'
import { wrongCount } from './wrong-count.js'
import { wrongDuration } from './wrong-duration.js'
import { wrongEraYear } from './wrong-era-year.js'
import { wrongIndefiniteArticle } from './wrong-indefinite-article.js'
import { wrongPageLabel } from './wrong-page-label.js'
import { wrongQuotationMark } from './wrong-quotation-mark.js'
import { wrongWeekday } from './wrong-weekday.js'
import { yearInTwoWritings } from './year-in-two-writings.js'
import { yoInTwoSpellings } from './yo-in-two-spellings.js'

/** Rules that read the article's text. */
export const textRules: readonly FindingRule[] = [
  authorInTwoSpellings,
  backwardRange,
  brokenWord,
  doubledPunctuation,
  doubledSpace,
  doubledWord,
  doubtfulHomophone,
  doubledMeaning,
  droppedI,
  emptyBrackets,
  foreignPunctuation,
  halfWidthBracket,
  halfWidthKana,
  hardLineBreak,
  headingFullStop,
  impossibleDate,
  impossibleDegree,
  improbableYear,
  indentedParagraph,
  initialsInTwoSpacings,
  initialWithoutStop,
  kanaInTwoSpellings,
  kanjiInTwoForms,
  knownMisspelling,
  lookAlikeKana,
  lookAlikeLetter,
  malformedAddress,
  malformedDoi,
  malformedNumber,
  missingFullStop,
  missingTarget,
  misspacedSign,
  mixedWidth,
  nameInTwoSpellings,
  noteCallOnOtherSide,
  numberSignSpacing,
  pageBeyondArticle,
  pageLabelInTwoWritings,
  rangeInTwoWritings,
  repeatedSentence,
  signInTwoCharacters,
  singleDash,
  singleEllipsis,
  skippedNumber,
  sourceInTwoYears,
  spaceBeforeNoteCall,
  straightQuotationMark,
  straySpace,
  surnameInTwoSpellings,
  transliterationInTwoSystems,
  unclearIbid,
  unfinishedPlace,
  unknownShortTitle,
  unmatchedBracket,
  unpartedPageLabel,
  unusedAbbreviation,
  wordInTwoSpellings,
  wrongCheckDigit,
  wrongCount,
  wrongDuration,
  wrongEraYear,
  wrongIndefiniteArticle,
  wrongPageLabel,
  wrongQuotationMark,
  wrongWeekday,
  yearInTwoWritings,
  yoInTwoSpellings,
]
