/** Whether what opens an editor is an address and not a command. One letter before a colon is a drive: `C:\`. */
export function isEditorAddress(editor: string): boolean {
  return /^[a-z][a-z\d+.-]+:/i.test(editor)
}
