import JSZip from 'jszip'

/** An EPUB's files by name; texts are decoded, images are not. */
export async function openEpub(
  epub: Uint8Array,
): Promise<{ names: string[]; text: (name: string) => string }> {
  const zip = await JSZip.loadAsync(epub)
  const names = Object.keys(zip.files).filter((name) => !name.endsWith('/'))
  const texts = new Map<string, string>()
  for (const name of names) texts.set(name, (await zip.file(name)?.async('string')) ?? '')
  return {
    names,
    text(name) {
      const text = texts.get(name)
      if (text === undefined) throw new Error(`No ${name} in ${names.join(', ')}`)
      return text
    },
  }
}
