/** A way to break a file that a repository or a DOI agency takes; the schema finds each. */
export interface BrokenDeposit {
  service: 'jpcoar' | 'crossref'
  what: string
  from: string | RegExp
  to: string
}

export const brokenDeposits: readonly BrokenDeposit[] = [
  { service: 'jpcoar', what: 'no title', from: /<dc:title.*?<\/dc:title>/g, to: '' },
  { service: 'jpcoar', what: 'no type', from: /<dc:type.*?<\/dc:type>/, to: '' },
  {
    service: 'jpcoar',
    what: 'a type that is not in the vocabulary',
    from: 'departmental bulletin paper',
    to: 'paper',
  },
  { service: 'jpcoar', what: 'no identifier', from: /<jpcoar:identifier .*?<\/jpcoar:identifier>/, to: '' },
  {
    service: 'jpcoar',
    what: 'an identifier of an unknown kind',
    from: 'identifierType="DOI"',
    to: 'identifierType="doi"',
  },
  { service: 'jpcoar', what: 'a date that is none', from: '>2024-03-31<', to: '>31 March 2024<' },
  {
    service: 'jpcoar',
    what: 'a date of an unknown kind',
    from: 'dateType="Issued"',
    to: 'dateType="Printed"',
  },
  {
    service: 'jpcoar',
    what: 'the volume before the journal',
    from: /(<jpcoar:sourceTitle[\s\S]*<\/jpcoar:sourceTitle>)\s*(<jpcoar:volume>12<\/jpcoar:volume>)/,
    to: '$2$1',
  },
  {
    service: 'jpcoar',
    what: 'an element of another schema',
    from: '<jpcoar:pageStart>',
    to: '<pageStart/><jpcoar:pageStart>',
  },
  { service: 'jpcoar', what: 'the schema of another version', from: 'master/2.1/', to: 'master/1.0/' },
  {
    service: 'jpcoar',
    what: 'a number of pages in words',
    from: /<jpcoar:numPages>\d+</,
    to: '<jpcoar:numPages>three<',
  },
  { service: 'crossref', what: 'no timestamp', from: /<timestamp>.*?<\/timestamp>/, to: '' },
  { service: 'crossref', what: 'no depositor', from: /<depositor>[\s\S]*?<\/depositor>/, to: '' },
  {
    service: 'crossref',
    what: 'a depositor without an address',
    from: /<email_address>.*?<\/email_address>/,
    to: '',
  },
  { service: 'crossref', what: 'no DOI', from: /<doi>.*?<\/doi>/, to: '' },
  { service: 'crossref', what: 'a DOI without its prefix', from: '<doi>10.12345/', to: '<doi>' },
  { service: 'crossref', what: 'no address of the article', from: /<resource>.*?<\/resource>/, to: '' },
  { service: 'crossref', what: 'an ISSN of nine digits', from: '>2188-2010<', to: '>2188-20100<' },
  {
    service: 'crossref',
    what: 'a date without a year',
    from: /<publication_date media_type="print">([\s\S]*?)<year>2024<\/year>/,
    to: '<publication_date media_type="print">$1',
  },
  { service: 'crossref', what: 'a month in words', from: '<month>03</month>', to: '<month>March</month>' },
  { service: 'crossref', what: 'no title of the article', from: /<titles>[\s\S]*?<\/titles>/, to: '' },
  {
    service: 'crossref',
    what: 'an author of an unknown role',
    from: 'contributor_role="author"',
    to: 'contributor_role="writer"',
  },
  {
    service: 'crossref',
    what: 'an ORCID iD that is no address',
    from: 'https://orcid.org/0000-0002-1694-233X',
    to: '0000-0002-1694-233X',
  },
  { service: 'crossref', what: 'a source without its key', from: ' key="hama2001"', to: '' },
  {
    service: 'crossref',
    what: 'pages before the date',
    from: /(<publication_date[\s\S]*?<\/publication_date>)([\s\S]*?)(<pages>[\s\S]*?<\/pages>)/,
    to: '$3$1$2',
  },
]
