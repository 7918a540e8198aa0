import { ActionForm } from '#components/forms/action-form.tsx'
import { SectionCard } from '#components/ui/card.tsx'
import { Choice } from '#components/ui/choice.tsx'

type Preference = {
  organisationId: string
  organisationName: string
  mailWhenAsked: boolean
  mailDigest: boolean
  mailMorning: boolean
  mailFollowUps: boolean
}

/** Which mails a person wants, for each organisation they stand for. */
export function MailPreferences({ preferences }: { preferences: Preference[] }) {
  if (preferences.length === 0) return null
  return (
    <SectionCard id="mail" title="Mail from Chorus">
      {preferences.map(({ organisationId, organisationName, ...wants }) => (
        <ActionForm
          key={organisationId}
          action="/api/people/mail-preferences"
          hidden={{ organisationId }}
          button="Save"
          buttonLabel={`Save for ${organisationName}`}
          look="secondary"
        >
          <fieldset>
            <legend className="mb-1.5 font-semibold">{organisationName}</legend>
            <div className="grid gap-2.5">
              <Choice
                type="checkbox"
                id={`asked-${organisationId}`}
                name="mailWhenAsked"
                value="yes"
                label="A mail when something is asked of us"
                hint="A version to take a position on, reminders before its deadline, and when a colleague names you in a remark."
                defaultChecked={wants.mailWhenAsked}
              />
              <Choice
                type="checkbox"
                id={`digest-${organisationId}`}
                name="mailDigest"
                value="yes"
                label="One mail a day about statements and positions"
                hint="Only on days when something happened."
                defaultChecked={wants.mailDigest}
              />
              <Choice
                type="checkbox"
                id={`follow-ups-${organisationId}`}
                name="mailFollowUps"
                value="yes"
                label="One mail on days when something of ours is due"
                hint="Follow-ups you took, those nobody has taken, and promises you wrote down."
                defaultChecked={wants.mailFollowUps}
              />
              <Choice
                type="checkbox"
                id={`morning-${organisationId}`}
                name="mailMorning"
                value="yes"
                label="Your morning by mail"
                hint="At seven: new answers, MPs who answered, and what happened to what you watch. A quiet day brings none."
                defaultChecked={wants.mailMorning}
              />
            </div>
          </fieldset>
        </ActionForm>
      ))}
    </SectionCard>
  )
}
