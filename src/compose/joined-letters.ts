/**
 * Letters that are drawn by what is beside them: parted, or in an element of their own, a browser would draw them in
 * isolated form.
 */
export const JOINED_LETTERS: RegExp = /[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Armenian}]/u
