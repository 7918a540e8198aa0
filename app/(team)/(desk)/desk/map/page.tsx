import type { Metadata } from 'next'
import { NotAllowed } from '#components/accounts/not-allowed.tsx'
import { InFives } from '#components/dashboard/in-fives.tsx'
import { FilterChips } from '#components/picture/filter-chips.tsx'
import { type MapView, mapAt } from '#components/picture/map-at.ts'
import { MapForm } from '#components/picture/map-form.tsx'
import { MapKeys } from '#components/picture/map-keys.tsx'
import { MapLegend } from '#components/picture/map-legend.tsx'
import { readMapSort } from '#components/picture/map-sort.ts'
import { MapTable } from '#components/picture/map-table.tsx'
import { SeatMap } from '#components/picture/seat-map.tsx'
import { Segments, segmentDone } from '#components/picture/segments.tsx'
import { SmallMaps } from '#components/picture/small-maps.tsx'
import '#components/picture/picture.css'
import { requirePerson } from '#app/(team)/require-person.ts'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { DoneNotice } from '#components/ui/done-notice.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { mayPerson } from '#lib/accounts/permissions.ts'
import { usualCampaign } from '#lib/dashboard/data.ts'
import { readColouring } from '#lib/dashboard/map-by.ts'
import { mapFor } from '#lib/dashboard/map-data.ts'
import { hasMonths, mapMonths } from '#lib/dashboard/map-months.ts'
import { colouringName } from '#lib/dashboard/map-words.ts'
import { database } from '#lib/platform/database.ts'
import { segmentsFor } from '#lib/segments/data.ts'
import { readFilter } from '#lib/segments/filter.ts'
import { figures } from '#lib/words/numbers.ts'

export const metadata: Metadata = { title: 'Map' }

type Params = Record<string, string | string[] | undefined>

const textOf = (value: string | string[] | undefined) => (typeof value === 'string' ? value : undefined)

/** The view an address asks for; without a campaign it is of the only live one, and `campaign=all` is of all. */
async function viewIn(params: Params): Promise<MapView> {
  const { campaign, ...rest } = params
  const filter = readFilter(rest)
  const asked = readFilter({ campaign }).campaign ?? (await usualCampaign(database())) ?? undefined
  return {
    by: readColouring(textOf(params.by)),
    filter: { ...filter, campaign: campaign === 'all' ? undefined : asked },
    shape: params.shape === 'boundaries' ? 'boundaries' : 'hexagons',
    sort: readMapSort(params.sort),
  }
}

/** The country at a glance: `?by=` says what colours it, everything else narrows it down. */
export default async function MapPage({ searchParams }: PageProps<'/desk/map'>) {
  const { person, refusal } = await requirePerson({ path: '/desk/map', action: 'dashboard.read' })
  if (refusal) return <NotAllowed message={refusal.message} />
  const params = await searchParams
  const db = database()
  const asking = { exact: mayPerson(person, 'dashboard.read_exact'), now: new Date() }
  const asked = await viewIn(params)
  const found = await mapFor(db, { ...asked, ...asking })
  const view = found ? asked : { ...asked, filter: { ...asked.filter, campaign: undefined } }
  const map = found ?? (await mapFor(db, { ...view, ...asking }))
  if (!map) return null
  const campaigns = await db.campaign.findMany({
    orderBy: { createdAt: 'desc' },
    select: { id: true, slug: true, title: true },
  })
  const segments = await segmentsFor(db, person)
  const campaignId = campaigns.find(({ slug }) => slug === view.filter.campaign)?.id
  const months =
    params.months === 'yes' && hasMonths(view.by)
      ? await mapMonths(db, { ...map, ...asking, by: view.by, campaignId })
      : null
  const organisations = person.memberships
    .filter(({ organisationId }) => mayPerson(person, 'member.record', { organisationId }))
    .map(({ organisationId, organisationName }) => ({ id: organisationId, name: organisationName }))
  const opens = {
    letters: mayPerson(person, 'letter.read'),
    answers: mayPerson(person, 'reply.read'),
  }
  const title = colouringName(view.by, map.figure)
  const left = map.seats.filter((seat) => seat.left).length
  const known = map.seats.length
  const figureName = (slug: string) => map.figures.find((one) => one.slug === slug)?.name ?? slug
  return (
    <>
      <Heading>Map</Heading>
      <DoneNotice done={params.done} sentences={segmentDone} />
      <div className="mt-4 grid gap-5 *:min-w-0">
        <MapForm view={view} figures={map.figures} campaigns={campaigns} />
        <FilterChips
          filter={view.filter}
          figureName={figureName}
          at={(filter) => mapAt({ ...view, filter })}
          found={
            left === known ? `All ${figures(known)} seats` : `${figures(left)} of ${figures(known)} seats`
          }
        />
        {!map.exact && <InFives />}
        <div className="grid items-start gap-6 *:min-w-0 xl:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
          <section
            aria-label={`Map, coloured by ${title.toLowerCase()}`}
            className="grid gap-3 xl:sticky xl:top-4"
          >
            <MapLegend map={map} view={view} title={title} />
            {map.figure?.caution && <p className="text-ink-soft text-sm">{map.figure.caution}</p>}
            <MapKeys start="Point at a seat, or go from seat to seat with the arrow keys; Enter opens it.">
              <SeatMap
                map={map}
                by={view.by}
                shape={view.shape}
                label={`Map of ${figures(known)} seats, coloured by ${title.toLowerCase()}. The arrow keys go from seat to seat.`}
              />
            </MapKeys>
          </section>
          <MapTable map={map} view={view} after={textOf(params.after)} opens={opens} />
        </div>
        {hasMonths(view.by) &&
          (months ? (
            <SmallMaps months={months} seats={map.seats} classes={map.classes} title={title} />
          ) : (
            <p>
              <ButtonLink href={mapAt(view, { months: 'yes' })} look="secondary">
                Show it month by month
              </ButtonLink>
            </p>
          ))}
        <Segments
          segments={segments}
          filter={view.filter}
          organisations={organisations}
          figureName={figureName}
          at={(filter) => mapAt({ ...view, filter })}
        />
      </div>
    </>
  )
}
