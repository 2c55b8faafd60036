import type { SurveyedPage } from './printed-page.js'

/** What the survey says of a page on which nothing is printed. */
export const blankSurvey = {
  text: '',
  paintedText: '',
  readings: '',
  textBox: null,
  calls: [],
  notes: [],
  outside: [],
  pictures: [],
  lines: [],
} satisfies Partial<SurveyedPage>
