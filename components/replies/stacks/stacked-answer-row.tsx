import Link from 'next/link'
import { ActionButton } from '#components/forms/action-button.tsx'
import { MemberLink } from '#components/members/member-link.tsx'
import { Choice } from '#components/ui/choice.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { replyStates } from '#lib/replies/reply-states.ts'
import type { StackedAnswer } from '#lib/replies/stack-data.ts'
import { formatInstant } from '#lib/words/dates.ts'
import { replyTone } from '../reply-tone.ts'

type Props = { answer: StackedAnswer; stackId: string; form: string; mayMark: boolean }

/** One answer of a stack: whose, and what it says of its own. Its tick belongs to the form over the list. */
export function StackedAnswerRow({ answer, stackId, form, mayMark }: Props) {
  const { id, member, name, seatName, campaignTitle, receivedAt, state, adds, leavesOut, first } = answer
  const whose = name || 'An office no longer known'
  const place = [member?.party, seatName].filter(Boolean).join(', ')
  const unread = state === 'unclassified'
  return (
    <li className="grid gap-2 border-line border-b py-3 last:border-0">
      <div className="flex flex-wrap items-center justify-between gap-3">
        {unread && mayMark ? (
          <Choice
            type="checkbox"
            id={`tick-${id}`}
            name="ticked"
            value={id}
            form={form}
            defaultChecked={leavesOut.length === 0 && adds.length === 0}
            label={whose}
            hint={place}
          />
        ) : (
          <p>
            <strong>{whose}</strong> <span className="text-ink-soft">{place}</span>
          </p>
        )}
        <div className="flex flex-wrap items-center gap-3 text-ink-soft">
          <Tag tone={replyTone[state]}>{replyStates.states[state].means}</Tag>
          <Link href={`/replies/${id}`}>
            <span className="sr-only">The answer of {whose}, </span>
            {formatInstant(receivedAt)}
          </Link>
        </div>
      </div>
      <p className="flex flex-wrap items-center gap-x-3 text-ink-soft text-sm">
        {member && <MemberLink member={member} />}
        {campaignTitle}
      </p>
      {first ? (
        <p>The others are compared with this one.</p>
      ) : adds.length + leavesOut.length === 0 ? (
        <p className="text-ink-soft">The same words, but for names.</p>
      ) : (
        <div className="grid gap-1">
          <Passages title="Says besides" passages={adds} tone="border-good" />
          <Passages title="Leaves out" passages={leavesOut} tone="border-warn" />
        </div>
      )}
      {mayMark && (
        <ActionButton
          action={`/api/replies/${id}/leaving-stack`}
          hidden={{ stack: stackId }}
          look="quiet"
          buttonLabel={`Not the same: the answer of ${whose}`}
        >
          Not the same
        </ActionButton>
      )}
    </li>
  )
}

const SHOWN = 5
const LONGEST = 400

function Passages({ title, passages, tone }: { title: string; passages: string[]; tone: string }) {
  if (passages.length === 0) return null
  return (
    <div className={`border-l-4 pl-3 ${tone}`}>
      <p className="font-semibold text-sm">{title}</p>
      <ul className="grid gap-1">
        {passages.slice(0, SHOWN).map((passage) => (
          <li key={passage} className="wrap-anywhere">
            “{passage.length > LONGEST ? `${passage.slice(0, LONGEST)}…` : passage}”
          </li>
        ))}
      </ul>
      {passages.length > SHOWN && <p className="text-ink-soft">and more: open the answer</p>}
    </div>
  )
}
