/** Where things stand on a map, in its own units; `y` grows downwards, north is up. */
export type Point = { x: number; y: number }

/** A hexagon's width; each row is this much lower than the one before, and every second one half a hexagon to the right. */
const WIDTH = 12
const SIDE = WIDTH / Math.sqrt(3)
const ROW = SIDE * 1.5
/** The northernmost row of the bundled map; what lies further north would stand above its edge. */
const TOP_ROW = 49

export const hexMap = { width: 31.5 * WIDTH, height: TOP_ROW * ROW + 2 * SIDE }

/** The middle of a seat's hexagon: `odd-r` rows that are counted from the south (prisma/data/README.md). */
export const hexPlace = ({ hexQ, hexR }: { hexQ: number; hexR: number }): Point => ({
  x: round((hexQ + 0.5 + (hexR % 2 === 0 ? 0 : 0.5)) * WIDTH),
  y: round((TOP_ROW - hexR) * ROW + SIDE),
})

/** A hexagon around a point, as an SVG path; a little smaller than its room, so that a line stays free between two. */
export function hexPath({ x, y }: Point): string {
  const half = WIDTH / 2 - 0.4
  const side = SIDE - 0.46
  const [a, b] = [round(half), round(side / 2)]
  return `M${x} ${round(y - side)}l${a} ${b}v${round(side)}l-${a} ${b}l-${a}-${b}v-${round(side)}z`
}

export const directions = ['up', 'right', 'down', 'left'] as const
export type Direction = (typeof directions)[number]

const along: Record<Direction, (by: Point) => number> = {
  up: ({ y }) => -y,
  right: ({ x }) => x,
  down: ({ y }) => y,
  left: ({ x }) => -x,
}
/** How much further aside counts than ahead, so that a straight line is kept where there is one. */
const ASIDE = 2.2

/** Which of several points is next in a direction: the nearest that lies more ahead than aside; -1 at the edge. */
export function nextIn(points: readonly Point[], from: number, direction: Direction): number {
  const start = points[from]
  if (!start) return -1
  let best = { at: -1, far: Number.POSITIVE_INFINITY }
  points.forEach((point, at) => {
    const by = { x: point.x - start.x, y: point.y - start.y }
    const ahead = along[direction](by)
    const aside = Math.abs(direction === 'up' || direction === 'down' ? by.x : by.y)
    if (at === from || ahead <= 0 || aside > ahead * 1.8) return
    const far = ahead + aside * ASIDE
    if (far < best.far) best = { at, far }
  })
  return best.at
}

const round = (n: number) => Math.round(n * 10) / 10

/** A hexagon around a point in whole units, for maps that are small and many. */
export const smallHex = ({ x, y }: Point): string =>
  `M${Math.round(x)} ${Math.round(y) - 6}l5 3v6l-5 3-5-3v-6z`
