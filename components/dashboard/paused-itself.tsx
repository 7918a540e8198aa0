import Link from 'next/link'
import { Notice } from '#components/ui/notice.tsx'
import type { Dashboard } from '#lib/dashboard/schema.ts'
import { formatInstant } from '#lib/words/dates.ts'
import { formatCount } from '#lib/words/numbers.ts'
import { lettersAt } from './list-addresses.ts'
import { MoveButton } from './pause-campaign.tsx'

type Props = Pick<Dashboard, 'campaigns'> & { mayMove: boolean; opens: boolean }

/** Campaigns that stopped by themselves because their letters failed, each with the press that lets it go on. */
export function PausedItself({ campaigns, mayMove, opens }: Props) {
  return campaigns.map((campaign) => {
    const { slug, title, pausedItself } = campaign
    if (!pausedItself) return null
    const { at, why, failed, ended } = pausedItself
    return (
      <Notice key={slug} kind="error" title={`“${title}” has paused itself`}>
        <p>
          On {formatInstant(at)}, {formatCount(failed)} of its last {formatCount(ended)} letters{' '}
          {why === 'refused' ? 'had been refused or come back' : 'were in doubt: the line had gone dead'}.
          Nothing is lost: confirmed letters are held, and leave by themselves when it goes on. Find out what
          is wrong first: it is judged anew by what fails after that.
        </p>
        {opens && (
          <p>
            <Link
              href={lettersAt({ show: 'needs_a_look', campaign: slug })}
              className="inline-flex min-h-11 items-center font-semibold"
            >
              See its letters that need somebody
            </Link>
          </p>
        )}
        {mayMove && <MoveButton slug={slug} to="live" />}
      </Notice>
    )
  })
}
