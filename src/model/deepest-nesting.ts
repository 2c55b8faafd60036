/** Greatest depth of blocks, lists, quotations and inline elements together: trees are walked by recursion. */
export const deepestNesting = 100
