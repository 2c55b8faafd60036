import { existsSync } from 'node:fs'
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Material, WildArticle } from './wild-article.js'

/** Manuscripts that are mutated: the specimen, and the real article where it is beside the project. */
const MODELS = ['../../../../manuscript/specimen', '../../../../../shared/manuscript/sakhalin']
  .map((path) => fileURLToPath(new URL(path, import.meta.url)))
  .filter(existsSync)

/** Packages of the faces of languages that kiyo brings none for. */
const OPTIONAL: Readonly<Record<string, string>> = { ko: '@expo-google-fonts/noto-serif-kr' }

function isInstalled(name: string): boolean {
  try {
    return createRequire(import.meta.url).resolve(`${name}/package.json`) !== ''
  } catch {
    return false
  }
}

/** What random articles may be made of. The specimen's pictures and sources are in every folder. */
export async function readMaterial(): Promise<Material> {
  const models = await Promise.all(
    MODELS.map(async (folder) => ({
      name: folder.split('/').at(-1) ?? '',
      article: await readFile(join(folder, 'article.md'), 'utf8'),
    })),
  )
  const references = JSON.parse(await readFile(join(MODELS[0] ?? '', 'references.json'), 'utf8')) as {
    id: string
  }[]
  return {
    models,
    pictures: ['figures/line-adjust.png', 'figures/quarter-em.svg'],
    lacks: new Set(Object.keys(OPTIONAL).filter((language) => !isInstalled(OPTIONAL[language] ?? ''))),
    cites: references.map(({ id }) => id),
  }
}

/**
 * Write a random article's folder.
 *
 * @param journal  `journal.yaml`, if it is in one
 */
export async function writeWild(
  folder: string,
  { article, style }: WildArticle,
  journal?: string,
): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const model of MODELS.toReversed()) await cp(model, folder, { recursive: true })
  await writeFile(join(folder, 'article.md'), article)
  if (journal !== undefined) await writeFile(join(folder, 'journal.yaml'), journal)
  if (style !== undefined) await writeFile(join(folder, 'style.css'), style)
}
