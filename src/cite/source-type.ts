/** Types that are not CSL's: those of Crossref and of Zotero's own files. */
const TYPES: Readonly<Record<string, string>> = {
  'journal-article': 'article-journal',
  journalArticle: 'article-journal',
  magazineArticle: 'article-magazine',
  newspaperArticle: 'article-newspaper',
  'book-chapter': 'chapter',
  'book-section': 'chapter',
  'book-part': 'chapter',
  'book-track': 'chapter',
  bookSection: 'chapter',
  monograph: 'book',
  'edited-book': 'book',
  'reference-book': 'book',
  'book-set': 'book',
  'book-series': 'book',
  proceedings: 'book',
  'reference-entry': 'entry-encyclopedia',
  encyclopediaArticle: 'entry-encyclopedia',
  dictionaryEntry: 'entry-dictionary',
  'proceedings-article': 'paper-conference',
  conferencePaper: 'paper-conference',
  dissertation: 'thesis',
  'peer-review': 'review',
  'posted-content': 'article',
  'report-component': 'report',
  journal: 'periodical',
  'journal-issue': 'periodical',
  letter: 'personal_communication',
  film: 'motion_picture',
  statute: 'legislation',
  case: 'legal_case',
  artwork: 'graphic',
  blogPost: 'post-weblog',
}

/** Get the CSL type for a type as written in an item. */
export function typeOf(written: string | undefined): string {
  return (written && TYPES[written]) || written || 'document'
}
