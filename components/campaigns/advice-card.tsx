import { SectionCard } from '#components/ui/card.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { type Advice, type AdviceFacts, helpToCome, welshToCome } from '#lib/campaigns/campaign-advice.ts'
import { campaignPage } from '#lib/campaigns/campaign-page.ts'

type Props = { slug: string; campaign: AdviceFacts }

/** What would make the campaign better, with the pages for it; nothing when nothing would. */
export function AdviceCard({ slug, campaign }: Props) {
  const help = helpToCome(campaign)
  const welsh = welshToCome(campaign)
  if (help.length + welsh.length === 0) return null
  return (
    <SectionCard id="advice" title="Worth doing">
      <p className="text-ink-soft">The campaign can be live without them.</p>
      {help.length > 0 && <AdviceList slug={slug} items={help} />}
      {welsh.length > 0 && (
        <>
          <p>
            <span className="font-semibold">Not all of it is in Welsh.</span> The campaign asks MPs in Wales.
            Where the Welsh is missing, people who read Welsh see the English, and their letter is in English.
          </p>
          <AdviceList slug={slug} items={welsh} />
        </>
      )}
    </SectionCard>
  )
}

function AdviceList({ slug, items }: { slug: string; items: Advice[] }) {
  return (
    <ul className="grid gap-2">
      {items.map(({ what, page }) => (
        <li key={page} className="flex gap-3">
          <Icon name="warning" className="mt-2.5 size-6 shrink-0 text-warn" />
          <a href={campaignPage(slug, page)} className="inline-flex min-h-11 min-w-0 items-center">
            <span className="first-letter:uppercase">{what}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
