import type { Route } from 'next'
import Link from 'next/link'
import { ActionButton } from '#components/forms/action-button.tsx'
import { ActionForm } from '#components/forms/action-form.tsx'
import { Field } from '#components/ui/field.tsx'
import { Folded } from '#components/ui/folded.tsx'
import { Select } from '#components/ui/select.tsx'
import { Tag } from '#components/ui/tag.tsx'
import type { SavedSegment } from '#lib/segments/data.ts'
import { narrows, type SegmentFilter, writeFilter } from '#lib/segments/filter.ts'
import { filterWords } from '#lib/segments/filter-words.ts'
import { segmentLabels } from '#lib/segments/schema.ts'

/** What was just done to a segment, by the mark that the page's address carries. */
export const segmentDone: Readonly<Record<string, string>> = {
  'segment-saved': 'The segment is saved. You find it below, and wherever seats or MPs are chosen.',
  'segment-renamed': 'The segment has its new name.',
  'segment-removed': 'The segment is removed. Nothing that was done with it has changed.',
}

type Props = {
  segments: SavedSegment[]
  /** What the page is narrowed down to now. */
  filter: SegmentFilter
  /** The organisations with which this person may share one. */
  organisations: { id: string; name: string }[]
  figureName: (slug: string) => string
  /** Where a segment is shown. */
  at: (filter: SegmentFilter) => Route
}

/** Filters that have a name: to go to, to keep, to rename and to remove. */
export function Segments({ segments, filter, organisations, figureName, at }: Props) {
  return (
    <section className="grid gap-3" aria-labelledby="segments">
      <h2 id="segments" className="font-bold text-xl">
        Segments
      </h2>
      {segments.length === 0 ? (
        <p className="text-ink-soft">
          A segment is what you narrowed the map down to, kept under a name: “Silent so far in Wales”. Choose
          something in the legend, and save it here.
        </p>
      ) : (
        <ul className="grid gap-2">
          {segments.map((segment) => (
            <SegmentLine key={segment.id} segment={segment} figureName={figureName} at={at} />
          ))}
        </ul>
      )}
      {narrows(filter) && (
        <ActionForm
          action="/api/segments"
          button="Save as a segment"
          look="secondary"
          hidden={{ filter: writeFilter(filter) }}
          className="flow max-w-[30rem]"
        >
          <Field name="name" label={segmentLabels.name} required />
          {organisations.length > 0 && (
            <Select
              name="organisationId"
              label="Who sees it"
              options={[
                { value: '', label: 'I alone' },
                ...organisations.map(({ id, name }) => ({ value: id, label: `Everybody of ${name}` })),
              ]}
            />
          )}
        </ActionForm>
      )}
    </section>
  )
}

function SegmentLine({
  segment: { id, name, filter, organisationName, mine },
  figureName,
  at,
}: { segment: SavedSegment } & Pick<Props, 'figureName' | 'at'>) {
  const words = filterWords(filter, figureName).map((part) => part.words)
  return (
    <li className="rounded-lg border border-line bg-surface px-3 py-1">
      <p className="flex flex-wrap items-center gap-x-3">
        <Link href={at(filter)} prefetch={false} className="inline-flex min-h-9 items-center font-semibold">
          {name}
        </Link>
        {organisationName && <Tag>{organisationName}</Tag>}
        <span className="text-ink-soft text-sm">{words.join(' · ')}</span>
        <Link
          href={`/desk/members?${writeFilter(filter)}`}
          prefetch={false}
          className="inline-flex min-h-9 items-center"
        >
          See its MPs<span className="sr-only">: {name}</span>
        </Link>
      </p>
      {mine && (
        <Folded summary={<>Rename or remove “{name}”</>} className="flex flex-wrap items-end gap-4 pb-3">
          <ActionForm
            action={`/api/segments/${id}/name`}
            button="Rename"
            look="secondary"
            className="flex flex-wrap items-end gap-3"
          >
            <Field name="name" id={`name-${id}`} label="New name" defaultValue={name} />
          </ActionForm>
          <ActionButton action={`/api/segments/${id}/removal`} look="quiet" buttonLabel={`Remove ${name}`}>
            Remove
          </ActionButton>
        </Folded>
      )}
    </li>
  )
}
