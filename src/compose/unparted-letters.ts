/** Scripts whose letters are joined to each other and are drawn by what is beside them. */
const CURSIVE = String.raw`\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mandaic}\p{Script=Nko}\p{Script=Mongolian}\p{Script=Phags_Pa}`

/** Scripts whose letters form conjuncts with the next, or hang from one line. */
const CONJUNCT = [
  String.raw`\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}`,
  String.raw`\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Myanmar}`,
].join('')

/** Scripts whose letters stand alone, but of which the faces of text have ligatures, as ﬓ. */
const WITH_LIGATURES = String.raw`\p{Script=Armenian}`

/**
 * Letters that are not parted. Those of cursive and conjunct scripts would be drawn in other forms, and a ligature would be
 * undone, since a browser makes none between letters that are spaced: the line would not be as wide as it was measured. So
 * composition opens none of them, and where they are set, space is beside the stretch and not in it. All are letters of
 * words (cl-27): what composition takes for ideographs it opens between any two.
 *
 * @see CSS Text 3, 8.2 "Tracking: the letter-spacing property", "Cursive Scripts"
 */
export const UNPARTED_LETTERS: RegExp = new RegExp(`[${CURSIVE}${CONJUNCT}${WITH_LIGATURES}]`, 'u')
