import Form from 'next/form'
import { Button } from '#components/ui/button.tsx'
import { Select } from '#components/ui/select.tsx'
import { mapBy, writeColouring } from '#lib/dashboard/map-by.ts'
import type { Figure } from '#lib/dashboard/map-data.ts'
import { writtenOut } from '#lib/segments/filter.ts'
import type { MapView } from './map-at.ts'

type Props = {
  view: MapView
  figures: Figure[]
  campaigns: { slug: string; title: string }[]
}

const shapes = [
  { value: 'hexagons', label: 'Hexagons, all seats the same size' },
  { value: 'boundaries', label: 'Boundaries, as the country lies' },
]

/** What the map is of, what colours it and how it is drawn; the address says it, and no script is needed. */
export function MapForm({ view, figures, campaigns }: Props) {
  const { campaign, ...narrowing } = writtenOut(view.filter)
  const by = writeColouring(view.by)
  return (
    <Form action="/desk/map" prefetch={false} scroll={false} className="flex flex-wrap items-end gap-3">
      {Object.entries(narrowing).map(([key, value]) => (
        <input key={key} type="hidden" name={key} value={value} />
      ))}
      <div className="min-w-0 flex-1 basis-48">
        <Select
          key={by}
          name="by"
          label="Coloured by"
          defaultValue={by}
          options={[
            ...Object.entries(mapBy).map(([value, label]) => ({ value, label })),
            ...figures.map(({ slug, name }) => ({ value: `figure-${slug}`, label: name })),
          ]}
        />
      </div>
      <div className="min-w-0 flex-1 basis-48">
        <Select
          key={campaign ?? 'all'}
          name="campaign"
          label="Campaign"
          defaultValue={campaign ?? 'all'}
          options={[
            { value: 'all', label: 'All campaigns' },
            ...campaigns.map(({ slug, title }) => ({ value: slug, label: title })),
          ]}
        />
      </div>
      <div className="min-w-0 flex-1 basis-48">
        <Select key={view.shape} name="shape" label="Drawn as" defaultValue={view.shape} options={shapes} />
      </div>
      <Button look="secondary">Show</Button>
    </Form>
  )
}
