import { readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'

/**
 * Draws the outlines of the seats as SVG paths, once: `node scripts/run.mjs scripts/draw-outlines.ts boundaries.geojson` writes
 * prisma/data/outlines.csv. The page needs no library for maps, and no longitudes.
 */

const ring = z.array(z.tuple([z.number(), z.number()]))
const outlines = z.object({
  features: z.array(
    z.object({
      properties: z.object({ gss_code: z.string() }),
      geometry: z.discriminatedUnion('type', [
        z.object({ type: z.literal('Polygon'), coordinates: z.array(ring) }),
        z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(ring)) }),
      ]),
    }),
  ),
})

type Place = [number, number]
/** The height of the whole in units of the map; a unit is then about 600 metres. */
const HEIGHT = 2_000
const MIDDLE = (-2 * Math.PI) / 180

/** Transverse Mercator around 2° west, as the National Grid has it, on a sphere. */
function project([longitude, latitude]: Place): Place {
  const [across, up] = [(longitude * Math.PI) / 180 - MIDDLE, (latitude * Math.PI) / 180]
  const b = Math.cos(up) * Math.sin(across)
  return [Math.atanh(b), Math.atan2(Math.tan(up), Math.cos(across))]
}

const [source] = process.argv.slice(2)
if (!source) throw new Error('Say which file: scripts/draw-outlines.ts boundaries.geojson')
const { features } = outlines.parse(JSON.parse(readFileSync(source, 'utf8')))
const seats = features.map(({ properties, geometry }) => ({
  gssCode: properties.gss_code,
  rings: (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates).map(([outer = []]) =>
    outer.map(project),
  ),
}))
const all = seats.flatMap(({ rings }) => rings.flat())
const left = Math.min(...all.map(([x]) => x))
const [bottom, top] = [Math.min(...all.map(([, y]) => y)), Math.max(...all.map(([, y]) => y))]
const scale = HEIGHT / (top - bottom)
const onGrid = ([x, y]: Place): Place => [Math.round((x - left) * scale), Math.round((top - y) * scale)]

/** A closed path in whole units, each point said by how far it is from the last. */
function path(points: Place[]): string {
  const [first, ...rest] = points.map(onGrid)
  if (!first) return ''
  let [x, y] = first
  const steps = rest.flatMap(([nextX, nextY]) => {
    const step = [nextX - x, nextY - y] as const
    ;[x, y] = [nextX, nextY]
    return step[0] === 0 && step[1] === 0 ? [] : [`${step[0]}${step[1] < 0 ? '' : ' '}${step[1]}`]
  })
  return steps.length < 2 ? '' : `M${first.join(' ')}l${steps.join(' ')}z`
}

const lines = seats
  .map(({ gssCode, rings }) => `${gssCode},${rings.map(path).join('')}`)
  .sort()
  .join('\n')
writeFileSync('prisma/data/outlines.csv', `gss_code,path\n${lines}\n`)
