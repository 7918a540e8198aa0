import { CollectingNotice } from '#components/dashboard/collecting-notice.tsx'
import { HealthLine } from '#components/dashboard/health-line.tsx'
import type { MorningPage } from '#lib/dashboard/morning-data.ts'
import { NewlyAnswered, Silent } from './answers.tsx'
import { FollowUpsDue, PromisesDue } from './due.tsx'
import { SinceLast, Watched } from './news.tsx'
import { Answered, Seats, Shares } from './reach.tsx'

/** One person's morning: what is new on the left, what is to be done and what is missing beside it. */
export function MorningBoard({ morning, now }: { morning: MorningPage; now: Date }) {
  const { since, news, answers, silent, promises, promisesOf, followUps, seats } = morning
  const { mail, answered, shares } = morning
  return (
    <div className="mt-4 grid gap-5 *:min-w-0">
      {mail && (
        <>
          <HealthLine health={mail.health} lanes={mail.lanes} collecting={mail.collecting} opens />
          <CollectingNotice collecting={mail.collecting} />
        </>
      )}
      <div className="grid items-start gap-5 *:min-w-0 lg:grid-cols-2 2xl:grid-cols-3">
        <div className="grid gap-5">
          {answers && <NewlyAnswered answers={answers} />}
          {answered && <Answered answered={answered} />}
          <SinceLast news={news} since={since} />
        </div>
        <div className="grid gap-5">
          <FollowUpsDue followUps={followUps} now={now} />
          <PromisesDue promises={promises} of={promisesOf} now={now} />
          <Watched news={news} />
        </div>
        <div className="grid gap-5 lg:col-span-2 lg:grid-cols-2 2xl:col-span-1 2xl:grid-cols-1">
          {silent && <Silent silent={silent} />}
          {shares && <Shares shares={shares} />}
          <Seats seats={seats} />
        </div>
      </div>
    </div>
  )
}
