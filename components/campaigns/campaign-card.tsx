import { ButtonLink } from '#components/ui/button-link.tsx'
import { Card } from '#components/ui/card.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Tag } from '#components/ui/tag.tsx'
import type { VisibleCampaign } from '#lib/campaigns/data.ts'
import { lettersSoFar } from './letters-so-far.ts'

/** A campaign in the list on the first page. */
export function CampaignCard({ campaign, letters }: { campaign: VisibleCampaign; letters: number }) {
  const { slug, title, summary, state, leadOrganisation } = campaign
  const id = `campaign-${slug}`
  return (
    <Card as="li" labelledBy={id}>
      <Heading level={3} id={id} className="text-[1.45rem]!">
        {title}
      </Heading>
      <p>{summary}</p>
      <p className="text-ink-soft">
        Led by {leadOrganisation.name}. {lettersSoFar(letters)}
      </p>
      {state === 'paused' ? (
        <p className="flex flex-wrap items-center gap-3">
          <Tag tone="warn">Paused</Tag>
          <ButtonLink href={`/campaigns/${slug}`} look="secondary">
            Read about {title}
          </ButtonLink>
        </p>
      ) : (
        <ButtonLink href={`/campaigns/${slug}`}>
          Write to your MP<span className="sr-only"> with {title}</span>
        </ButtonLink>
      )}
    </Card>
  )
}
