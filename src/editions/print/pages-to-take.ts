/** The pages that a part of a publication takes, which is laid out while those before it may not be finished. */
export interface PagesToTake {
  /** The number of its first page, once it is known. */
  first: Promise<number>
  /** Is told the number of its last page, as soon as that is known. */
  end: (last: number) => void
}
