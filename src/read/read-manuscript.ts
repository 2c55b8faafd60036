import { VFile } from 'vfile'
import type { Article, ProofSettings } from '../model/article.js'
import { articleDefaults } from '../model/article.js'
import { writeStyle } from '../model/declared-style.js'
import type { Journal } from '../model/journal.js'
import type { Manuscript } from '../model/manuscript.js'
import { report } from '../model/report.js'
import { reportRemainder } from '../model/report-capped.js'
import { ARTICLE_FILE } from '../model/source-files.js'
import { checkCharacters } from './check-characters.js'
import { checkFamilies } from './check-families.js'
import { decodeText } from './decode-text.js'
import { openInFolder } from './open-in-folder.js'
import { parseMarkdown } from './parse-markdown.js'
import { checkSummaryTitles, placeSummaries } from './place-summaries.js'
import { readArticleFaces } from './read-article-faces.js'
import { readDictionary } from './read-dictionary.js'
import { readFrontMatter } from './read-front-matter.js'
import { readImages } from './read-images.js'
import { readReferences } from './read-references.js'
import { readStyle } from './read-style.js'
import { readSystemFaces } from './read-system-faces.js'
import { reportMissingManuscript } from './report-missing-manuscript.js'
import { reportUnopened } from './report-unopened.js'
import { slugOfText } from './slug-of-text.js'

const BYTES = 8_000_000

/**
 * Read an article's folder: its text as mdast, its metadata and images, all checked.
 *
 * @param folder  the folder with `article.md`; its name becomes the slug
 * @param journal  that the article appears in, which says what the front matter leaves out
 * @param name     of the file, where it is no article: such a text may be without authors
 * @returns       the manuscript, with every error as a message on its file. A folder that cannot be read gives an empty
 *                tree
 */
export async function readManuscript(
  folder: string,
  journal?: Journal,
  name: string = ARTICLE_FILE,
): Promise<Manuscript> {
  const isArticle = name === ARTICLE_FILE
  const slug = slugOfText(isArticle ? folder : name)
  const file = new VFile({ path: name })
  const text = await readText(folder, name, file)
  const references = await readReferences(folder, file)
  file.data.hasReferences = references.length > 0
  file.value = text === undefined ? '' : checkCharacters(text, file)

  file.data.citesInText = journal?.citations?.kind === 'in-text'
  const tree = text === undefined ? { type: 'root' as const, children: [] } : parseMarkdown(file)
  const isParsed = tree.children.length > 0 || !file.messages.some((message) => message.fatal)
  const metadata: Omit<Article, 'faces' | 'images'> = isParsed
    ? await readFrontMatter(tree, file, slug, { journal, isArticle })
    : { slug, title: slug, authors: [], ...articleDefaults }
  if (isParsed && tree.children.length === 0 && metadata.authors.length > 0) report(file, 'empty-article')
  checkSummaryTitles(tree, metadata, file)
  placeSummaries(tree, metadata)
  const declared = metadata.style === undefined ? undefined : await readStyle(metadata.style, folder, file)
  const style = metadata.style === undefined ? {} : { style: writeStyle(declared) }
  const proof = metadata.proof && { proof: await readProof(metadata.proof, folder, file) }
  const faces = [
    ...(await readArticleFaces(folder, file)),
    ...(await readSystemFaces(metadata.systemFonts ?? [], file)),
  ]
  if (declared) {
    const families = [...faces.map(({ family }) => family), ...(metadata.systemFonts ?? [])]
    await checkFamilies(declared, families, file)
  }
  const article = {
    ...metadata,
    ...style,
    ...proof,
    faces,
    images: await readImages(tree, folder, file),
  }
  reportRemainder(file)
  return { article, tree, references, ...(declared ? { style: declared } : {}), file }
}

/** Replace the name of the dictionary by its content. */
async function readProof(
  { silence, show, dictionary: name }: ProofSettings,
  folder: string,
  file: VFile,
): Promise<ProofSettings> {
  const dictionary = name === undefined ? undefined : await readDictionary(name, folder, file)
  return { silence, show, ...(dictionary === undefined ? {} : { dictionary }) }
}

async function readText(folder: string, name: string, file: VFile): Promise<string | undefined> {
  const opened = await openInFolder(folder, name, BYTES)
  if (!('fault' in opened)) return decodeText(opened.bytes, file)
  if (opened.fault === 'missing' && name === ARTICLE_FILE) await reportMissingManuscript(folder, file)
  else reportUnopened({ kind: 'manuscript', name, fault: opened.fault, limit: BYTES }, file)
  return undefined
}
