import { ActionButton } from '#components/forms/action-button.tsx'
import { SectionCard } from '#components/ui/card.tsx'
import type { DeskCampaign } from '#lib/campaigns/data.ts'
import { dayIn } from '#lib/words/dates.ts'

type Props = {
  campaign: Pick<DeskCampaign, 'slug' | 'call' | 'callOpenedAt'>
  /** A coordinator, who alone opens a call. */
  mayCall: boolean
}

/** A live campaign's calls to write, and the way to open the next. */
export function WriteAgain({ campaign: { slug, call, callOpenedAt }, mayCall }: Props) {
  return (
    <SectionCard id="write-again" title="Call supporters to write again">
      <p>
        Each supporter writes to their MP once. When something has changed, such as a vote that is near or an
        answer that says little, call them to write again.
      </p>
      <ul className="grid list-disc gap-1 pl-5">
        <li>Whoever has written can write once more. Nobody can write twice to one call.</li>
        <li>Letters that are there stay as they are, and those that wait to be confirmed can still be.</li>
        <li>Chorus tells nobody. Each organisation tells its own people.</li>
        <li>The letter’s text stays as it is. Change it first if it should say something new.</li>
      </ul>
      <p className="text-ink-soft">
        {callOpenedAt
          ? `This is call ${call}, open since ${dayIn('en', callOpenedAt)}.`
          : 'So far there has been one call: the first.'}
      </p>
      {mayCall ? (
        <ActionButton
          action={`/api/campaigns/${slug}/call`}
          hidden={{ after: String(call) }}
          sure={{
            question: 'It cannot be taken back.',
            yes: 'Yes, call supporters to write again',
          }}
        >
          Call supporters to write again
        </ActionButton>
      ) : (
        <p className="text-ink-soft">A coordinator of the coalition does this.</p>
      )}
    </SectionCard>
  )
}
