/** What a manuscript's file is called. */
export const ARTICLE_FILE = 'article.md'

/** What an issue's file is called. */
export const ISSUE_FILE = 'issue.yaml'
