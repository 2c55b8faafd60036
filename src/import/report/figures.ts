import type { MessageData } from '../../messages/say.js'

/** How many pages, headings, paragraphs and notes came in with an article. */
export type Figures = MessageData<'import.figures'>
