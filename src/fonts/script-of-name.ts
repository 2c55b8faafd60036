/** What ends the name of a script in the name of a character. */
const KINDS =
  /^(?<script>[A-Z-]+(?: [A-Z-]+)*?) (?:CAPITAL |SMALL |FINAL |INDEPENDENT |DEPENDENT |SUBJOINED |MEDIAL |MODIFIER )*(?:LETTER|CHARACTER|SYLLABLE|SIGN|VOWEL|CONSONANT|HIEROGLYPH|LOGOGRAM|TONE|DIGIT|NUMBER|NUMERIC|MARK)\b/

/** Names that begin as if with a script's. */
const NO_SCRIPT =
  /^(?:CJK|COMBINING|DOUBLE-STRUCK|MATHEMATICAL|MUSICAL|DOMINO|SQUARED|CIRCLED|PARENTHESIZED)\b/

/**
 * Get the script of a letter from its name, as in “THAI CHARACTER KO KAI”. A Han character and a symbol have none: each
 * is a case of its own.
 *
 * @see Unicode Standard, section 4.8, "Name": names of letters begin with that of the script, and never change
 */
export function scriptOfName(name: string): string | undefined {
  return NO_SCRIPT.test(name) ? undefined : KINDS.exec(name)?.groups?.script
}
