import { Notice } from '#components/ui/notice.tsx'
import { followUpDone } from './casework-done.ts'
import { SmallButton, StayForm } from './stay-form.tsx'

type Props = {
  done: string | string[] | undefined
  /** The follow-up that was moved. */
  of: string | string[] | undefined
  personId: string
  back: string
}

/** What takes back what was done, by what it was: its route, and what goes with the press. */
const undoing = (done: string, personId: string): { path: string; hidden: Record<string, string> } | null => {
  if (done === 'ended' || done === 'dropped') return { path: 'reopening', hidden: {} }
  if (done === 'taken') return { path: 'taking', hidden: { to: 'nobody', seen: personId } }
  return done === 'given-back' ? { path: 'taking', hidden: { to: 'me', seen: '' } } : null
}

/** What was just done, with a button that takes it back. */
export function FollowUpDone({ done, of, personId, back }: Props) {
  if (typeof done !== 'string' || !isDone(done)) return null
  const undo = typeof of === 'string' ? undoing(done, personId) : null
  return (
    <Notice kind="success" role="status">
      <p>{followUpDone[done]}</p>
      {undo && (
        <StayForm
          leads
          action={`/api/follow-ups/${of}/${undo.path}`}
          prefix="undo"
          hidden={{ ...undo.hidden, back }}
          className="grid justify-items-start"
        >
          <SmallButton>Undo</SmallButton>
        </StayForm>
      )}
    </Notice>
  )
}

const isDone = (done: string): done is keyof typeof followUpDone => Object.hasOwn(followUpDone, done)
