import { readFileSync } from 'node:fs'
import type { Point } from './map-places.ts'

/** The seats' outlines as SVG paths in a box of this size; `scripts/draw-outlines.ts` draws them. */
const BUNDLED = 'prisma/data/outlines.csv'
export const outlineMap = { width: 1_090, height: 2_000 }

export type Outline = { path: string; middle: Point }

let outlines: ReadonlyMap<string, Outline> | undefined

/** Each seat's outline by its GSS code; read once. */
export function seatOutlines(): ReadonlyMap<string, Outline> {
  outlines ??= new Map(
    readFileSync(BUNDLED, 'utf8')
      .split('\n')
      .slice(1)
      .flatMap((line) => {
        const [gssCode = '', path = ''] = line.split(',')
        return path ? [[gssCode, { path, middle: middleOf(path) }] as const] : []
      }),
  )
  return outlines
}

/** The middle of the box around a path's first ring; its steps are relative. */
function middleOf(path: string): Point {
  const [start = '', steps = ''] = (path.slice(1).split('z')[0] ?? '').split('l')
  const numbers = (text: string) => (text.match(/-?\d+/g) ?? []).map(Number)
  let [x = 0, y = 0] = numbers(start)
  const box = { left: x, right: x, top: y, bottom: y }
  const along = numbers(steps)
  for (let at = 0; at + 1 < along.length; at += 2) {
    x += along[at] ?? 0
    y += along[at + 1] ?? 0
    box.left = Math.min(box.left, x)
    box.right = Math.max(box.right, x)
    box.top = Math.min(box.top, y)
    box.bottom = Math.max(box.bottom, y)
  }
  return { x: Math.round((box.left + box.right) / 2), y: Math.round((box.top + box.bottom) / 2) }
}
