/** A label with its number, and no particle of a sentence behind it. */
const CAPTION =
  /^(?:図|表|写真|地図|Fig(?:ure)?\.?|Table|Табл(?:ица|\.)?|Рис(?:унок|\.)?)\s?[0-9０-９]{1,3}(?:[ 　.．:：]\s*(?![のはがをにでともやへ、。（]|から|より|shows|is\b)|$)/u

/** Whether a text begins as a table's or a figure's caption does, and not as a sentence about it. */
export function beginsCaption(text: string): boolean {
  return CAPTION.test(text)
}
