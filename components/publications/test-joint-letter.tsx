import { RefusalNotice } from '#components/forms/refusal-notice.tsx'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Select } from '#components/ui/select.tsx'
import type { RefusalAnswer } from '#lib/platform/fetch-json.ts'
import { formatInstant } from '#lib/words/dates.ts'

type Props = {
  path: string
  /** Whose mail it can look like, of a letter to all. */
  greeted: readonly { value: string; label: string }[]
  lastTest: string | null
  test: { busy: boolean; answer?: { mailedTo: string; sentAt: string }; refusal: RefusalAnswer | null }
}

/** Sends the letter to whoever presses, as one recipient would get it, before it goes to anybody. */
export function TestJointLetter({ path, greeted, lastTest, test }: Props) {
  return (
    <fieldset className="flow rounded-xl border border-line px-5 py-4">
      <legend className="px-2 font-bold">Look at it in your own mailbox first</legend>
      {greeted.length > 0 && (
        <Select
          name="testMember"
          label="As it goes to"
          options={greeted}
          hint="Only the greeting differs from one Member of Parliament to another."
        />
      )}
      <Button formAction={`${path}/test`} look="secondary" aria-disabled={test.busy}>
        {test.busy ? 'Sending…' : 'Send one to me first'}
      </Button>
      <div role="status">
        {test.answer ? (
          <Notice kind="success">
            <p>
              Sent to you ({test.answer.mailedTo}), {formatInstant(test.answer.sentAt)}. It went to nobody
              else.
            </p>
          </Notice>
        ) : (
          lastTest && <p>You sent it to yourself last: {formatInstant(lastTest)}.</p>
        )}
      </div>
      <RefusalNotice title="Not sent to you" refusal={test.refusal} />
    </fieldset>
  )
}
