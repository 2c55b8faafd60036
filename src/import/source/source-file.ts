/** A file to import. */
export interface SourceFile {
  /** Its name without folders. */
  name: string
  bytes: Uint8Array
}
