/** Small images, as a browser wrote them, and how many bytes of their end say nothing of the picture. */
export const smallImages = {
  'image/png': {
    end: 0,
    base64:
      'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAYAAADED76LAAAALklEQVR4AayNwQkAAAgCrf13LnsZ0VNQ8EA0AdQxUZqC6EmeQnB5myh5LrT3pAYAAP//jB5gDwAAAAZJREFUAwAAfAQR5VUfrAAAAABJRU5ErkJggg==',
  },
  'image/jpeg': {
    end: 0,
    base64:
      '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAFA3PEY8MlBGQUZaVVBfeMiCeG5uePWvuZHI////////////////////////////////////////////////////2wBDAVVaWnhpeOuCguv/////////////////////////////////////////////////////////////////////////wAARCAAIAAgDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAT/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFAEBAAAAAAAAAAAAAAAAAAAAAP/EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAMAwEAAhEDEQA/AIgAf//Z',
  },
  'image/webp': {
    end: 1,
    base64: 'UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoIAAgAB0CWJaQAA3AA/u+5AAA=',
  },
  // An animated GIF may end after any of its images.
  'image/gif': {
    end: 1,
    base64:
      'R0lGODlhCwALAPEDAP///39/fwAAAMDAwCH5BAUAAAMALAAAAAALAAsAAAIfnI8Wy6wAIwgPikhHiBfmLYThVAEdqXFYKX1Nk8RDAQA7',
  },
} as const
