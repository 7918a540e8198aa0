import { Tag } from '#components/ui/tag.tsx'
import type { Hit } from '#lib/dashboard/find-anything-schema.ts'

/** One thing that was found: its name, and what tells it from others. */
export function HitLine({ hit: { title, note, invented } }: { hit: Hit }) {
  return (
    <span className="flex flex-wrap items-baseline gap-x-3">
      <span className="font-semibold">{title}</span>
      {invented && <Tag tone="warn">Invented</Tag>}
      {note && <span className="text-ink-soft">{note}</span>}
    </span>
  )
}
