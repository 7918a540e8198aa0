import { seatAt } from '#components/members/seat-link.tsx'
import type { Colouring } from '#lib/dashboard/map-by.ts'
import type { MapClass } from '#lib/dashboard/map-classes.ts'
import type { MappedSeat, SeatMapData } from '#lib/dashboard/map-data.ts'
import { outlineMap, seatOutlines } from '#lib/dashboard/map-outlines.ts'
import { hexMap, hexPath, hexPlace, type Point } from '#lib/dashboard/map-places.ts'
import { seatWords } from '#lib/dashboard/map-words.ts'
import type { MapShape } from './map-at.ts'
import { signColour } from './sign-colour.ts'

type Props = { map: SeatMapData; by: Colouring; shape: MapShape; label: string }

/** Every seat as a link, drawn as a hexagon or as it lies in the country. */
export function SeatMap({ map: { seats, figure }, by, shape, label }: Props) {
  const drawn = seats.flatMap((seat) => {
    const place = shape === 'hexagons' ? hexagon(seat) : outline(seat)
    return place ? [{ seat, ...place }] : []
  })
  const { width, height } = shape === 'hexagons' ? hexMap : outlineMap
  const first = drawn.find(({ seat }) => seat.left) ?? drawn[0]
  return (
    // biome-ignore lint/a11y/useSemanticElements: what holds the links of a drawing can only be an svg
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-label={label}
      className={`seat-map mx-auto h-auto max-h-[72vh] w-full ${shape === 'boundaries' ? 'outlines' : ''}`}
    >
      {drawn.map(({ seat, path, middle }) => (
        <a
          key={seat.gssCode}
          href={seatAt(seat.gssCode)}
          aria-label={seatWords(seat, by, figure)}
          data-x={middle.x}
          data-y={middle.y}
          tabIndex={seat === first?.seat ? 0 : -1}
          className={lookOf(seat)}
        >
          <path d={path} fill={ownColour(seat.class)} />
          {shape === 'hexagons' && <Sign of={seat.class} at={middle} />}
        </a>
      ))}
    </svg>
  )
}

const hexagon = (seat: MappedSeat) => {
  const middle = hexPlace(seat)
  return { middle, path: hexPath(middle) }
}
const outline = (seat: MappedSeat) => seatOutlines().get(seat.gssCode)

const isColour = (look: string) => look.startsWith('#')
const ownColour = (of: MapClass | null) => (of && isColour(of.look) ? of.look : undefined)

function lookOf({ class: of, left }: MappedSeat): string {
  const look = of && isColour(of.look) ? '' : `look-${of?.look ?? 'nothing'}`
  return left ? look : `${look} out`
}

function Sign({ of, at }: { of: MapClass | null; at: Point }) {
  if (!of?.sign) return null
  const { x, y } = at
  const long = of.sign.length > 1
  return (
    <text
      x={x}
      y={y + (long ? 1.6 : 2.4)}
      fill={signColour(of.look)}
      style={long ? { fontSize: '4.8px' } : undefined}
    >
      {of.sign}
    </text>
  )
}
