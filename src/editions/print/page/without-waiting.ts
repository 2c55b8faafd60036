/**
 * paged.js waits for an idle moment or the next frame before each page, so that a reader can scroll meanwhile. These
 * pages have no reader yet, and waiting would take half of the time of a layout.
 */
window.requestIdleCallback = (run) => {
  queueMicrotask(() => run({ didTimeout: false, timeRemaining: () => 50 }))
  return 0
}
window.requestAnimationFrame = (run) => {
  queueMicrotask(() => run(performance.now()))
  return 0
}
