/** Get an element of the page by its id. */
export function partOf<Kind extends HTMLElement = HTMLElement>(id: string): Kind {
  const element = document.getElementById(id)
  if (!element) throw new Error(`The page has no #${id}`)
  return element as Kind
}
