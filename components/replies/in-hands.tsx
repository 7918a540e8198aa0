import { ActionForm } from '#components/forms/action-form.tsx'
import { Select } from '#components/ui/select.tsx'
import { repliesKey } from '#lib/replies/queries.ts'
import type { Colleague, ReplyDetailAnswer } from '#lib/replies/schema.ts'

/** Who else has it open. It keeps nobody from anything. */
export function ReadBy({ reply, me }: { reply: ReplyDetailAnswer; me: string }) {
  const { claimedBy } = reply
  return (
    <p role="status" className="empty:hidden">
      {claimedBy && claimedBy.id !== me && (
        <span className="inline-flex min-h-9 items-center rounded-full border border-warn bg-warn-wash px-4 font-semibold text-warn">
          {claimedBy.name} is reading this
        </span>
      )}
    </p>
  )
}

type Props = {
  reply: ReplyDetailAnswer
  me: string
  /** Those whose work it can be; none where its reader may not say so. */
  colleagues: readonly Colleague[]
}

/** Whose work it is, and how to say so. */
export function WhoseWork({ reply, me, colleagues }: Props) {
  const { assignedTo } = reply
  const action = `/api/replies/${reply.id}/assignment`
  const seen = assignedTo?.id ?? ''
  const whose = !assignedTo ? 'Nobody’s yet.' : assignedTo.id === me ? 'Yours.' : `${assignedTo.name}’s.`
  if (colleagues.length === 0) return <p>Whose work: {whose}</p>
  return (
    <div className="flow">
      <p>
        <strong>Whose work:</strong> {whose}
        {assignedTo?.id !== me && <span className="text-ink-soft max-lg:hidden"> u takes it.</span>}
      </p>
      <ActionForm
        key={seen}
        action={action}
        button="Give it"
        look="secondary"
        problemTitle="Not changed"
        hidden={{ seen }}
        changes={[repliesKey]}
        className="flex flex-wrap items-end gap-3"
      >
        <div className="min-w-0 flex-1 basis-44">
          <Select
            name="to"
            id="assign-to"
            label="Give it to"
            defaultValue={assignedTo ? 'nobody' : 'me'}
            options={[
              { value: 'me', label: 'Me' },
              { value: 'nobody', label: 'Nobody yet' },
              ...colleagues.filter(({ id }) => id !== me).map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        </div>
      </ActionForm>
    </div>
  )
}
