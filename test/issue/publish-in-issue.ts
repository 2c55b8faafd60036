import { VFile } from 'vfile'
import { builtInHouse } from '../../src/model/house-style.js'
import type { Issue } from '../../src/model/issue.js'
import type { Journal } from '../../src/model/journal.js'
import type { Publication } from '../../src/model/publication.js'
import { issuePublication } from '../../src/pipeline/issue-publication.js'
import type { TypesetArticle } from '../../src/pipeline/make-publication.js'

const JOURNAL: Journal = {
  folder: '/no/such/folder',
  title: { ja: '港湾史研究' },
  languages: ['ja'],
  house: builtInHouse,
}
const ISSUE: Issue = {
  slug: '1',
  firstPage: 1,
  startsOn: 'right',
  hasTitlePage: false,
  frontMatter: [],
  backMatter: [],
  sections: [],
  colophon: {},
}

/** Make the publication of an issue of these articles, each on a right-hand page. */
export function publishInIssue(first: TypesetArticle, ...others: readonly TypesetArticle[]): Publication {
  const [one, ...more] = [first, ...others].map(({ article, tree, references, file }, index) => ({
    // Offprints are named after their articles.
    typeset: { article: { ...article, slug: `${article.slug}-${index + 1}` }, tree, references, file },
    label: undefined,
  }))
  if (!one) throw new TypeError('No articles')
  return issuePublication(ISSUE, JOURNAL, [one, ...more], new VFile({ path: 'issue.yaml' }))
}
