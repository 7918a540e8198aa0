import { SectionCard } from '#components/ui/card.tsx'
import type { Readiness } from '#lib/campaigns/campaign-readiness.ts'
import { ReadinessList } from './readiness-list.tsx'

/** What a campaign needs before it goes live, shown from its first day so that nothing comes as a surprise. */
export function WayToLive({ slug, items }: { slug: string; items: Readiness[] }) {
  const done = items.filter(({ ok }) => ok).length
  return (
    <SectionCard id="way-to-live" title="Before it can go live">
      <p className="text-ink-soft">
        {done} of {items.length} in place. They can be done in any order.
      </p>
      <ReadinessList slug={slug} items={items} />
    </SectionCard>
  )
}
