/**
 * The points of one line as an SVG path in a box of `width` × `height`, `top` being the value at its upper edge. A value
 * that is hidden (null) leaves a gap.
 */
export function chartLine({
  values,
  top,
  width,
  height,
}: {
  values: readonly (number | null)[]
  top: number
  width: number
  height: number
}): string {
  const step = width / Math.max(1, values.length - 1)
  let pen = 'M'
  let path = ''
  values.forEach((value, at) => {
    if (value === null) {
      pen = 'M'
      return
    }
    path += `${pen}${round(at * step)} ${round(height - (value / top) * height)}`
    pen = 'L'
  })
  return path
}

/** A round number at or above the highest value, so that the axis ends on something one can read. */
export function niceTop(highest: number): number {
  if (highest <= 5) return 5
  const power = 10 ** Math.floor(Math.log10(highest))
  return (
    [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].map((times) => times * power).find((top) => top >= highest) ?? highest
  )
}

const round = (n: number) => Math.round(n * 10) / 10
