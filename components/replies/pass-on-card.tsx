import { ActionButton } from '#components/forms/action-button.tsx'
import { ActionForm } from '#components/forms/action-form.tsx'
import { Checkbox } from '#components/ui/checkbox.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { repliesKey } from '#lib/replies/queries.ts'
import type { ReplyDetailAnswer } from '#lib/replies/schema.ts'

/** An answer whose copy waits for a person: pass it on to its supporter, or keep it back. */
export function PassOnCard({ reply }: { reply: ReplyDetailAnswer }) {
  if (!reply.waits) return null
  const route = `/api/replies/${reply.id}`
  return (
    <Notice kind="warning" title="It waits for you before its supporter gets it">
      <p>
        {reply.alone ? 'Look at who sent it.' : 'Look at who sent it and what it asks for.'} In the copy
        nothing can be pressed, whatever it holds.
      </p>
      <ActionForm
        action={`${route}/passing-on`}
        button="Pass it on to its supporter"
        problemTitle="Not passed on"
        changes={[repliesKey]}
      >
        {reply.fromAddress && <OfficeTick address={reply.fromAddress} />}
      </ActionForm>
      <ActionButton action={`${route}/keeping-back`} look="quiet" changes={[repliesKey]}>
        Keep it back: the supporter gets no copy
      </ActionButton>
    </Notice>
  )
}

/** Says that an address is the office's; nothing else ever does. */
export function OfficeTick({ address }: { address: string }) {
  return (
    <Checkbox
      name="isOffice"
      label={`${address} is the MP’s office`}
      hint="Tick it only if you know: on Parliament’s or the MP’s own web page, say. Mail that its domain confirms is then trusted."
    />
  )
}
