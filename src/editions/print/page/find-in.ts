/**
 * Find elements in several roots, the roots among them.
 *
 * @returns  in the order of the roots
 */
export function findIn<Found extends Element = HTMLElement>(
  roots: readonly Element[],
  selector: string,
): Found[] {
  return roots.flatMap((root) => [
    ...(root.matches(selector) ? [root as Found] : []),
    ...root.querySelectorAll<Found>(selector),
  ])
}
