import { ActionButton } from '#components/forms/action-button.tsx'
import { SectionCard } from '#components/ui/card.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { dissolutionLabels, electionLabels } from '#lib/parliament/schema.ts'
import { londonDate } from '#lib/platform/london-day.ts'
import { dayIn } from '#lib/words/dates.ts'
import { DayForm } from './day-form.tsx'

type Latest = { id: string; dissolvedOn: Date; electedOn: Date | null }
type Props = { latest: Latest | null; now: Date }

const FORMS = '/api/parliament/dissolution'

/** Whether Parliament is dissolved, and the way to record it, its end, or that it was a mistake. */
export function DissolutionCard({ latest, now }: Props) {
  const open = latest && !latest.electedOn ? latest : null
  return (
    <SectionCard id="dissolution" title="Dissolution">
      {open ? (
        <Open dissolution={open} begun={open.dissolvedOn <= londonDate(now)} />
      ) : (
        <None latest={latest} />
      )}
    </SectionCard>
  )
}

function None({ latest }: { latest: Latest | null }) {
  const { dissolvedOn, electedOn } = latest ?? {}
  return (
    <>
      <p>
        <Tag tone="good">Parliament sits</Tag>
      </p>
      <p>
        Before a general election Parliament is dissolved, and there are no MPs. Record the day when it is
        known. From that day no letter leaves, and the public pages say why. Nobody’s words are lost.
      </p>
      {dissolvedOn && electedOn && (
        <p className="text-ink-soft">
          It was last dissolved on {dayIn('en', dissolvedOn)}; the election was on {dayIn('en', electedOn)}.
        </p>
      )}
      <DayForm
        action={FORMS}
        name="dissolvedOn"
        label={dissolutionLabels.dissolvedOn}
        hint="The first day without MPs. It may be still to come."
        button="Record the dissolution"
      />
    </>
  )
}

function Open({ dissolution: { id, dissolvedOn }, begun }: { dissolution: Latest; begun: boolean }) {
  const day = dayIn('en', dissolvedOn)
  return (
    <>
      <p>
        <Tag tone="warn">{begun ? `Dissolved since ${day}` : `To be dissolved on ${day}`}</Tag>
      </p>
      {begun ? (
        <>
          <p>
            There are no MPs, so no letter leaves. Those that supporters confirmed are kept, and go by
            themselves once the election is recorded, each to the MP it was written to if they hold the seat
            again. A letter whose seat has another MP stays held for you to look at.
          </p>
          <p>
            <span className="font-semibold">Before you record the election,</span> see that the new MPs are in
            Chorus: letters go to whoever holds a seat here.
          </p>
          <DayForm
            action={`${FORMS}/${id}/election`}
            name="electedOn"
            label={electionLabels.electedOn}
            hint="From then on letters leave again."
            button="Record the election"
          />
        </>
      ) : (
        <p>Letters leave as always until then. From that day none does, and the public pages say why.</p>
      )}
      <ActionButton
        action={`${FORMS}/${id}/removal`}
        sure={{
          question: 'As if it had never been recorded: letters leave.',
          yes: 'Yes, take the dissolution back',
        }}
      >
        It was recorded by mistake
      </ActionButton>
    </>
  )
}
