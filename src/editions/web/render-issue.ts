import { h } from 'hastscript'
import { classes } from '../../model/classes.js'
import type { Publication } from '../../model/publication.js'
import { withoutSoftHyphens } from '../shared/without-soft-hyphens.js'
import { pageName } from './page-name.js'
import { renderWebPage } from './render-web-page.js'
import type { LinkedFile } from './web-inputs.js'

/** Render the page that leads to the articles of a publication of several. */
export function renderIssue({ front, articles }: Publication, links: readonly LinkedFile[]): string {
  const { title, lang } = withoutSoftHyphens({ title: front.title, lang: front.lang })
  const entries = articles.map(({ article, index }) => {
    const own = withoutSoftHyphens({
      title: article.title,
      subtitle: article.subtitle,
      authors: article.authors,
    })
    return h('li', { lang: article.lang === lang ? undefined : article.lang }, [
      h('a', { href: pageName(index, false) }, [own.title, own.subtitle].filter(Boolean).join(' ')),
      ...own.authors.map(({ name }) => h(`p.${classes.author}`, name)),
    ])
  })
  return renderWebPage({
    lang,
    title,
    head: [],
    masthead: [],
    main: [h('h1', title), h(`ol.${classes.articles}`, entries)],
    foot: [],
    links,
  })
}
