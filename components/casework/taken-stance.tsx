import { stanceWords } from '#lib/casework/casework-words.ts'
import type { ShownStance } from '#lib/casework/data.ts'
import { dayIn } from '#lib/words/dates.ts'
import { EvidenceList } from './evidence-list.tsx'
import { StanceTag } from './stance-tag.tsx'
import { SmallButton, StayForm } from './stay-form.tsx'

type Props = {
  stance: ShownStance
  back: string
  opensAnswers: boolean
  /** Whether the reader may take it back. */
  takesBack: boolean
}

/** What a stance was taken to be, who said so and what shows it; a slip is taken back at one press. */
export function TakenStance({ stance, back, opensAnswers, takesBack }: Props) {
  const { id, stance: kind, reason, shownOn, recordedBy, organisationName, takenBackAt, evidence } = stance
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <StanceTag stance={kind} />
        <span className="text-ink-soft text-sm">
          {dayIn('en', shownOn)} · {recordedBy}, {organisationName}
          {takenBackAt && ` · taken back on ${dayIn('en', takenBackAt)}`}
        </span>
        {takesBack && !takenBackAt && (
          <StayForm
            action={`/api/stances/${id}/taking-back`}
            prefix="back"
            hidden={{ back }}
            className="grid"
          >
            <SmallButton look="quiet" aria-label={`Undo: ${stanceWords[kind].name}`}>
              Undo
            </SmallButton>
          </StayForm>
        )}
      </div>
      {reason !== '' && <p className="[overflow-wrap:anywhere]">{reason}</p>}
      {evidence.length > 0 && <EvidenceList evidence={evidence} opensAnswers={opensAnswers} />}
    </div>
  )
}
