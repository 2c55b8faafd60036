/**
 * paged.js observes whether a finished page changes its size, and then moves text between pages. It would hold an enlarged
 * size against one that is not; and a sheet has all of its text, and its size, before paged.js gets it.
 */
delete (window as Partial<Window & { ResizeObserver: unknown }>).ResizeObserver

export {}
