import type { Point } from 'unist'

/** A custom property of `styles/tokens.css` with the value that a journal or an article gives it. */
export interface StyleDeclaration {
  /** With its hyphens: `--page-lines`. */
  property: string
  /** As CSS writes it. */
  value: string
  /** Where it is written. */
  place: Point | undefined
}

/** What a journal, or an article, changes of the format. */
export interface DeclaredStyle {
  /** The file that says it, as messages name it. */
  path: string
  declarations: readonly StyleDeclaration[]
  /** Where it says how notes are numbered. */
  noteNumberPlace?: Point
}

/** Write a style as a rule of CSS; empty where there are no declarations. */
export function writeStyle(style: DeclaredStyle | undefined): string {
  const declarations = style?.declarations.map(({ property, value }) => `${property}: ${value}`) ?? []
  return declarations.length > 0 ? `:root { ${declarations.join('; ')} }` : ''
}
