'use client'

import { RefusalNotice } from '#components/forms/refusal-notice.tsx'
import { useAction } from '#components/forms/use-action.ts'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { jointLetterQuery } from '#lib/publications/queries.ts'
import { type JointLetterWords, sendAnswer } from '#lib/publications/schema.ts'

type Props = {
  slug: string
  /** What is about to be sent; null until somebody asks to. */
  words: JointLetterWords | null
  members: { withAddress: number; withoutAddress: number }
  segments: readonly { value: string; label: string }[]
  demonstration: boolean
  onDone: () => void
}

/** Says what sending does, and does it at a second press. */
export function SendJointLetter({ slug, words, members, segments, demonstration, onDone }: Props) {
  const send = useAction({
    path: `/api/publications/${slug}/joint-letter`,
    answer: sendAnswer,
    changes: [jointLetterQuery(slug).queryKey],
    onDone,
    onRefused: onDone,
  })
  return (
    <div className="flow" id="send">
      {words && (
        <Notice kind="warning" title="Send it now?">
          <p>{whatItSends(words, members, segments)}</p>
          {demonstration && <p>This is a demonstration: no mail leaves this computer.</p>}
          <div className="flex flex-wrap gap-3">
            <Button type="button" aria-disabled={send.busy} onClick={() => send.send(words)}>
              {send.busy ? 'Sending…' : 'Send now'}
            </Button>
            <Button type="button" look="secondary" onClick={onDone}>
              Not yet
            </Button>
          </div>
        </Notice>
      )}
      <div role="status">
        {send.answer && (
          <Notice kind="success">
            <p>{whatWasSent(send.answer)}</p>
          </Notice>
        )}
      </div>
      <RefusalNotice title="Not sent" refusal={send.refusal} />
    </div>
  )
}

const CANNOT = 'What has left cannot be called back. Each version goes to the same place once.'

function whatItSends(
  words: JointLetterWords,
  { withAddress, withoutAddress }: Props['members'],
  segments: Props['segments'],
): string {
  if (words.audience === 'minister') return `One mail goes to ${words.recipientEmail}. ${CANNOT}`
  const segment = segments.find(({ value }) => value === words.segment)
  if (segment)
    return `A mail goes to each MP of “${segment.label}” who has an address here and has not had this version yet. ${CANNOT}`
  const missing = withoutAddress > 0 ? ` ${withoutAddress} have no address here and get none.` : ''
  return `${withAddress} mails go out, one to each Member of Parliament.${missing} ${CANNOT}`
}

function whatWasSent({
  created,
  queued,
  withoutAddress,
}: {
  created: number
  queued: number
  withoutAddress: number
}) {
  const missing = withoutAddress > 0 ? ` ${withoutAddress} members have no address here.` : ''
  if (created === 0) return `This version had gone there before, so nothing was sent twice.${missing}`
  return `${created === 1 ? 'One mail is' : `${created} mails are`} on the way${created < queued ? `, ${queued - created} had been before` : ''}.${missing}`
}
