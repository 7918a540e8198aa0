import { Notice } from '#components/ui/notice.tsx'
import { endsSoon, hasEnded } from '#lib/campaigns/last-day.ts'
import { dayIn } from '#lib/words/dates.ts'

type Props = { campaign: { slug: string; state: string; closesOn: Date | null }; now: Date }

/** Tells staff of a campaign's last day from a week before, and that it is over while it still counts as live. */
export function LastDayNotice({ campaign, now }: Props) {
  const { slug, state, closesOn } = campaign
  const details = <a href={`/desk/campaigns/${slug}/details`}>Change the last day</a>
  const soon = endsSoon(campaign, now)
  if (soon) {
    return (
      <Notice kind="warning" title={`The last day is ${dayIn('en', soon)}`}>
        <p>
          From the day after nobody can write with it. Letters that wait for their supporter's yes may still
          be confirmed as long as their links work. {details}, if it is to go on.
        </p>
      </Notice>
    )
  }
  if (state !== 'live' || closesOn === null || !hasEnded(campaign, now)) return null
  return (
    <Notice kind="info" title={`The last day was ${dayIn('en', closesOn)}`}>
      <p>It takes no new letters, and its pages say so. {details} to open it again, or close it for good.</p>
    </Notice>
  )
}
