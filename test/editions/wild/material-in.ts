import { existsSync } from 'node:fs'
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Material, WildArticle } from './wild-article.js'

/** Manuscripts that are mutated: the specimen, and the real article where it is beside the project. */
const MODELS = ['../../../../manuscript/specimen', '../../../../../shared/manuscript/sakhalin']
  .map((path) => fileURLToPath(new URL(path, import.meta.url)))
  .filter(existsSync)

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
    cites: references.map(({ id }) => id),
  }
}

/** Write a random article's folder. */
export async function writeWild(folder: string, { article, style }: WildArticle): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const model of MODELS.toReversed()) await cp(model, folder, { recursive: true })
  await writeFile(join(folder, 'article.md'), article)
  if (style !== undefined) await writeFile(join(folder, 'style.css'), style)
}
