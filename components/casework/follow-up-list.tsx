import Link from 'next/link'
import { MemberLink } from '#components/members/member-link.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { followUpWords } from '#lib/casework/casework-words.ts'
import type { ListedFollowUp } from '#lib/casework/data.ts'
import { dayIn } from '#lib/words/dates.ts'
import { DueDay } from './due-day.tsx'
import { FollowUpMoves } from './follow-up-moves.tsx'

type Props = {
  followUps: readonly ListedFollowUp[]
  personId: string
  /** Whose follow-ups the reader may move. */
  moves: 'all' | readonly string[]
  /** The campaigns whose answers the reader may open. */
  answersOf: 'all' | readonly string[]
  /** The page it stands on. */
  back: string
  today: string
  /** On a page about the very thing, what it is about is not said again. */
  names?: { member?: boolean; answer?: boolean; promise?: boolean }
  /** On a page of its own a move says what was done, and offers to undo it. */
  ownPage?: boolean
}

const EVERYTHING = { member: true, answer: true, promise: true }

/** Tasks, each with who has it, by when, and the buttons that move it along. */
export function FollowUpList(props: Props) {
  const { followUps, personId, moves, answersOf, back, today, names = EVERYTHING, ownPage } = props
  const opens = (campaign: { id: string } | null) =>
    answersOf === 'all' || (campaign !== null && answersOf.includes(campaign.id))
  return (
    <ul className="divide-y divide-line">
      {followUps.map((task) => (
        <li key={task.id} className="grid gap-2 py-3 sm:grid-cols-[1fr_auto] sm:items-start sm:gap-x-6">
          <div className="min-w-0">
            <p className="font-semibold [overflow-wrap:anywhere]">
              {task.what}
              {task.state !== 'open' && (
                <>
                  {' '}
                  <Tag tone={followUpWords[task.state].tone}>{followUpWords[task.state].name}</Tag>
                </>
              )}
            </p>
            <p className="text-ink-soft text-sm">
              <DueDay day={task.dueOn} today={today} open={task.state === 'open'} />
              {` · ${task.organisationName} · `}
              {task.personName === null
                ? 'nobody has it yet'
                : task.personId === personId
                  ? 'yours'
                  : task.personName}
              {task.createdBy !== task.personName && ` · from ${task.createdBy}`}
              {' · '}
              <Link
                href={`/desk/follow-ups/${task.id}#remarks`}
                prefetch={false}
                aria-label={`Remarks on: ${task.what}`}
              >
                Remarks
              </Link>
              {task.state === 'open' && (
                <>
                  {' · '}
                  <a
                    href={`/api/follow-ups/${task.id}/calendar`}
                    aria-label={`For your calendar: ${task.what}`}
                  >
                    For your calendar
                  </a>
                </>
              )}
            </p>
            {names.member && task.member && (
              <p className="text-sm">
                <MemberLink member={task.member} inText />
                {task.campaign && <span className="text-ink-soft"> · {task.campaign.title}</span>}
              </p>
            )}
            {names.answer && task.replyId && opens(task.campaign) && (
              <p className="text-sm">
                <Link href={`/replies/${task.replyId}?show=all`} prefetch={false}>
                  Open the answer
                </Link>
              </p>
            )}
            {names.promise && task.promise && (
              <p className="text-sm">
                <Link href={`/desk/promises/${task.promise.id}`} prefetch={false}>
                  Promise: {task.promise.what}
                </Link>
              </p>
            )}
            {task.outcome !== '' && (
              <p className="mt-1 text-sm [overflow-wrap:anywhere]">What came of it: {task.outcome}</p>
            )}
            {task.endedAt && (
              <p className="text-ink-soft text-sm">
                {followUpWords[task.state].name} on {dayIn('en', task.endedAt)}
                {task.endedBy && ` by ${task.endedBy}`}
              </p>
            )}
          </div>
          {(moves === 'all' || moves.includes(task.organisationId)) && (
            <FollowUpMoves task={task} personId={personId} back={back} ownPage={ownPage} />
          )}
        </li>
      ))}
    </ul>
  )
}
