import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { classes } from '../model/classes.js'

/**
 * Keep the numbers of ordered lists as they are written: `1905.`, `1907.`, `1910.` are years and not 1905, 1906, 1907,
 * and `1)` has no full stop. A list whose items all have one number is numbered consecutively, as authors of Markdown
 * expect.
 *
 * @returns  transform; gives `li` a `value` where it does not follow the item before, and the list a class for `1)`
 * @see CommonMark 0.31, 5.3 "Lists", by which only the first number counts
 */
export function remarkListNumbers() {
  return (tree: Root, file: VFile): undefined => {
    const source = String(file.value)
    visit(tree, 'list', (list) => {
      if (list.ordered !== true) return
      if (/^\d{1,9}\)/.test(source.slice(list.position?.start.offset))) {
        list.data ??= {}
        list.data.hProperties = { ...list.data.hProperties, className: [classes.parenthesised] }
      }
      const numbers = list.children.map(({ position }) =>
        Number(/^\d{1,9}/.exec(source.slice(position?.start.offset))?.[0] ?? Number.NaN),
      )
      if (numbers.slice(1).every((number) => number === numbers[0])) return
      let expected = list.start ?? 1
      for (const [index, item] of list.children.entries()) {
        const number = numbers[index] ?? expected
        if (Number.isNaN(number)) return
        if (number !== expected) {
          item.data ??= {}
          item.data.hProperties = { ...item.data.hProperties, value: String(number) }
        }
        expected = number + 1
      }
    })
  }
}
