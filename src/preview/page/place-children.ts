/** Put children into an element where they are not there already. */
export function placeChildren(parent: HTMLElement, children: readonly HTMLElement[], from: number): void {
  for (const [index, child] of children.entries()) {
    if (parent.children[from + index] !== child)
      parent.insertBefore(child, parent.children[from + index] ?? null)
  }
}
