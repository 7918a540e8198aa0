import { Card } from '#components/ui/card.tsx'
import { Heading } from '#components/ui/heading.tsx'
import type { Readiness } from '#lib/campaigns/campaign-readiness.ts'
import { ReadinessList } from './readiness-list.tsx'

/** What a campaign needs before it goes live, shown from its first day so that nothing comes as a surprise. */
export function WayToLive({ slug, items }: { slug: string; items: Readiness[] }) {
  const done = items.filter(({ ok }) => ok).length
  return (
    <Card as="section" labelledBy="way-to-live">
      <Heading level={2} id="way-to-live">
        Before it can go live
      </Heading>
      <p className="text-ink-soft">
        {done} of {items.length} in place. They can be done in any order.
      </p>
      <ReadinessList slug={slug} items={items} />
    </Card>
  )
}
