/**
 * paged.js waits for an idle moment or for the next frame before each page, for the sake of a reader who scrolls
 * meanwhile. Nobody looks at these pages while they are made: half of the time of a layout is such waiting.
 */
window.requestIdleCallback = (run) => {
  queueMicrotask(() => run({ didTimeout: false, timeRemaining: () => 50 }))
  return 0
}
window.requestAnimationFrame = (run) => {
  queueMicrotask(() => run(performance.now()))
  return 0
}
