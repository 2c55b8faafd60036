const HEADING =
  /^[〔【［[]?(?:後|脚|補|文末)?[註注](?:釈|記)?[〕】］\]]?$|^(?:foot|end)?notes?$|^(?:примечания|сноски|anmerkungen|주|각주|미주|注释)$/iu

/** Whether a line is the heading of notes that follow the text: 註, 【注】, Notes, Примечания. */
export function isNotesHeading(text: string): boolean {
  return HEADING.test(text.replace(/\s+/g, ''))
}
