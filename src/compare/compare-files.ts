import type { EpubBook } from '../verify/read-epub.js'

/** List the images and style sheets of two EPUBs that differ; the cover is drawn from the title and is left out. */
export function compareFiles(old: EpubBook, found: EpubBook): string[] {
  const isCompared = ({ mediaType, properties }: EpubBook['items'][number]): boolean =>
    /^(?:image\/|text\/css)/.test(mediaType) && !properties.includes('cover-image')
  const paths = [...old.items, ...found.items].filter(isCompared).map(({ path }) => path)
  return [...new Set(paths)].filter((path) => !isSame(old.files.get(path), found.files.get(path)))
}

function isSame(one: Uint8Array | undefined, other: Uint8Array | undefined): boolean {
  return one !== undefined && other !== undefined && Buffer.from(one).equals(other)
}
