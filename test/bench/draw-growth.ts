import type { Element } from 'xast'
import { x } from 'xastscript'
import { renderXml } from '../../src/xml/render-xml.js'

/** An article of so many pages, built. */
export interface Grown {
  pages: number
  seconds: number
  /** Seconds of all processes. */
  processor: number
  /** The most of all processes, in megabytes. */
  memory: number
  /** Milliseconds of each stage. */
  stages: Readonly<Record<string, number>>
}

const WIDTH = 640
const HEIGHT = 260
const LEFT = 70
const TOP = 40
const GAP = 90

/** Draw how the cost of a page and memory grow with the pages: two diagrams side by side, from 0 on both axes. */
export function drawGrowth(grown: readonly Grown[]): string {
  const width = (WIDTH - 2 * LEFT - GAP + 40) / 2
  const costs = grown.map(({ pages, processor }) => [pages, (processor / pages) * 1000] as const)
  const memories = grown.map(({ pages, memory }) => [pages, memory] as const)
  return renderXml(
    x(
      'svg',
      { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${WIDTH} ${HEIGHT}`, 'font-family': 'sans-serif' },
      [
        x('rect', { width: WIDTH, height: HEIGHT, fill: '#fff' }),
        ...diagram('ms CPU / page 頁', costs, LEFT, width),
        ...diagram('MB', memories, LEFT + width + GAP, width),
      ],
    ),
  )
}

function diagram(
  title: string,
  points: readonly (readonly [number, number])[],
  left: number,
  width: number,
): Element[] {
  const height = HEIGHT - 2 * TOP
  const most = [0, 1].map((axis) => Math.max(1, ...points.map((point) => point[axis] ?? 0))) as [
    number,
    number,
  ]
  const at = ([pages, value]: readonly [number, number]): [number, number] => [
    left + (pages / most[0]) * width,
    TOP + height - (value / most[1]) * height,
  ]
  const text = (value: string, place: [number, number], anchor: string): Element =>
    x('text', { x: place[0], y: place[1], 'font-size': 12, 'text-anchor': anchor }, value)
  const bottom = TOP + height
  return [
    x('path', { d: `M${left} ${TOP}V${bottom}H${left + width}`, fill: 'none', stroke: '#000' }),
    text(title, [left - 30, TOP - 18], 'start'),
    x('polyline', {
      points: points.map((point) => at(point).join()).join(' '),
      fill: 'none',
      stroke: '#06c',
    }),
    ...points.flatMap((point) => {
      const [right, up] = at(point)
      return [
        x('circle', { cx: right, cy: up, r: 3, fill: '#06c' }),
        text(point[1].toFixed(0), [right, up - 8], 'middle'),
        text(String(point[0]), [right, bottom + 16], 'middle'),
      ]
    }),
  ]
}
