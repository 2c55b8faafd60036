/** Show the page: it is hidden until its fonts are loaded, or else the browser searches the system's for every character. */
export async function showWithFonts(): Promise<void> {
  await Promise.all([...document.fonts].map((font) => font.load()))
  document.body.hidden = false
}
