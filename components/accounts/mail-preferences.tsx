import { ActionForm } from '#components/forms/action-form.tsx'
import { SectionCard } from '#components/ui/card.tsx'
import { Choice } from '#components/ui/choice.tsx'

type Preference = {
  organisationId: string
  organisationName: string
  mailWhenAsked: boolean
  mailDigest: boolean
}

/** Which mails a person wants, for each organisation they stand for. */
export function MailPreferences({ preferences }: { preferences: Preference[] }) {
  if (preferences.length === 0) return null
  return (
    <SectionCard id="mail" title="Mail from Chorus">
      {preferences.map(({ organisationId, organisationName, mailWhenAsked, mailDigest }) => (
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
                hint="A version to take a position on, and reminders before its deadline."
                defaultChecked={mailWhenAsked}
              />
              <Choice
                type="checkbox"
                id={`digest-${organisationId}`}
                name="mailDigest"
                value="yes"
                label="One mail a day about the rest"
                hint="Only on days when something happened."
                defaultChecked={mailDigest}
              />
            </div>
          </fieldset>
        </ActionForm>
      ))}
    </SectionCard>
  )
}
