import { ActionButton } from '#components/forms/action-button.tsx'
import { Folded } from '#components/ui/folded.tsx'

/** One's own follow-ups in one's own calendar: an address that is a secret, and that can be ended. */
export function CalendarCard({ address, justMade }: { address: string | null; justMade: boolean }) {
  return (
    <section id="calendar" aria-label="In your calendar">
      <Folded boxed summary="In your calendar" open={justMade} className="flow">
        {address === null ? (
          <>
            <p>
              Your calendar program can show the follow-ups that are yours, each on its day. It reads them at
              an address that only you have.
            </p>
            <ActionButton action="/api/follow-ups/calendars">Make the address</ActionButton>
          </>
        ) : (
          <>
            <p>
              Copy this address into your calendar program, as a calendar to subscribe to. Whoever has it
              reads what your follow-ups say and whom they are about, so give it to nobody.
            </p>
            <p className="rounded-lg bg-sunken p-3 [overflow-wrap:anywhere]">
              <a href={address}>{address}</a>
            </p>
            <div className="flex flex-wrap gap-3">
              <ActionButton
                action="/api/follow-ups/calendars"
                sure={{
                  question: 'The address you have now will read nothing any more, wherever you put it.',
                  yes: 'Yes, make another',
                }}
              >
                Make another address
              </ActionButton>
              <ActionButton action="/api/follow-ups/calendars/removal" look="danger">
                End it
              </ActionButton>
            </div>
          </>
        )}
      </Folded>
    </section>
  )
}
