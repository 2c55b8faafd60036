/** The image of a whole cover; the words on it are not repeated. */
export interface CoverImage {
  mediaType: 'image/png' | 'image/jpeg'
  bytes: Uint8Array
}
