import type { ReactNode } from 'react'
import type { ListedFollowUp } from '#lib/casework/data.ts'
import { SmallButton, StayForm } from './stay-form.tsx'

type Props = {
  task: Pick<ListedFollowUp, 'id' | 'what' | 'state' | 'personId' | 'personName'>
  personId: string
  back: string
  ownPage?: boolean
}

/** What can be done with a follow-up, each at one press. */
export function FollowUpMoves({ task, personId, back, ownPage }: Props) {
  const at = `/api/follow-ups/${task.id}`
  if (task.state !== 'open') {
    return (
      <Form leads={ownPage} action={`${at}/reopening`} hidden={{ back }}>
        <SmallButton aria-label={`Open again: ${task.what}`}>Open again</SmallButton>
      </Form>
    )
  }
  const mine = task.personId === personId
  const seen = task.personId ?? ''
  const take = task.personId ? 'Take it over' : 'Take'
  return (
    <div className="flex flex-wrap gap-2">
      <Form leads={ownPage} action={`${at}/ending`} hidden={{ to: 'done', back }}>
        <SmallButton look="primary" aria-label={`Done: ${task.what}`}>
          Done
        </SmallButton>
      </Form>
      <Form leads={ownPage} action={`${at}/taking`} hidden={{ to: mine ? 'nobody' : 'me', seen, back }}>
        <SmallButton aria-label={`${mine ? 'Give back' : take}: ${task.what}`}>
          {mine ? 'Give back' : take}
        </SmallButton>
      </Form>
      <Form leads={ownPage} action={`${at}/ending`} hidden={{ to: 'dropped', back }}>
        <SmallButton look="quiet" aria-label={`Drop: ${task.what}`}>
          Drop
        </SmallButton>
      </Form>
    </div>
  )
}

type FormProps = {
  action: string
  hidden: Record<string, string>
  leads: boolean | undefined
  children: ReactNode
}

const Form = (props: FormProps) => <StayForm prefix="move" className="grid" {...props} />
