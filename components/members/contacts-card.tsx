import { randomUUID } from 'node:crypto'
import { ActionButton } from '#components/forms/action-button.tsx'
import { SectionCard } from '#components/ui/card.tsx'
import { Disclosure } from '#components/ui/disclosure.tsx'
import { contactValues } from '#lib/members/form-values.ts'
import type { LoggedContact } from '#lib/members/member-log.ts'
import type { OwnOrganisation } from '#lib/members/recording-for.ts'
import { contactKindWords } from '#lib/members/schema.ts'
import { ContactKind } from '#lib/platform/generated/prisma/enums.ts'
import { dayIn } from '#lib/words/dates.ts'
import { ContactForm } from './contact-form.tsx'
import { EditAt } from './edit-at.tsx'

type Props = {
  memberId: number
  contacts: LoggedContact[]
  /** For which the reader may write. */
  own: readonly OwnOrganisation[]
  campaigns: readonly { id: string; title: string }[]
  /** The one whose form is open. */
  edit: string
}

/** Meetings and calls with a member: two presses log one, and what was said comes when there is time. */
export function ContactsCard(props: Props) {
  const { memberId, contacts, own } = props
  return (
    <SectionCard id="contacts" title="Meetings and calls">
      {own.map((organisation) => (
        <Disclosure
          key={organisation.id}
          look="secondary"
          summary={own.length > 1 ? `Log one for ${organisation.name}` : 'Log a meeting or call'}
        >
          <div className="mt-3 flex flex-wrap gap-3">
            {Object.values(ContactKind).map((kind) => (
              <ActionButton
                key={kind}
                action={`/api/members/${memberId}/contacts`}
                hidden={{ id: randomUUID(), organisationId: organisation.id, kind }}
              >
                {contactKindWords[kind]} today
              </ActionButton>
            ))}
          </div>
        </Disclosure>
      ))}
      {contacts.length === 0 ? (
        <p className="text-ink-soft">
          None yet. Log one here, and every organisation sees that it took place: nobody asks the same office
          twice in a week.
        </p>
      ) : (
        <ul className="divide-y divide-line">
          {contacts.map((contact) => (
            <li key={contact.id} className="flow py-3">
              <Contact {...props} contact={contact} />
            </li>
          ))}
        </ul>
      )}
    </SectionCard>
  )
}

function Contact({ contact, memberId, own, campaigns, edit }: Props & { contact: LoggedContact }) {
  const { id, kind, happenedOn, note, organisation, recordedBy, campaign, shared } = contact
  const named = `${contactKindWords[kind]} of ${dayIn('en', happenedOn)}`
  const mine = note !== null && own.some((each) => each.id === contact.organisationId)
  return (
    <>
      <p>
        <span className="font-semibold">
          {contactKindWords[kind]}, {dayIn('en', happenedOn)}
        </span>
        <span className="text-ink-soft">
          {' '}
          · {organisation.name}, {recordedBy.name}
          {campaign && ` · ${campaign.title}`}
        </span>
      </p>
      {note === null && <p className="text-ink-soft">What was said stays with {organisation.name}.</p>}
      {note && <p className="whitespace-pre-line [overflow-wrap:anywhere]">{note}</p>}
      {note && !shared && <p className="text-ink-soft text-sm">For {organisation.name} alone.</p>}
      {mine && edit === id && note !== null && (
        <ContactForm
          action={`/api/members/${memberId}/contacts/${id}`}
          saved={contactValues({ ...contact, note })}
          campaigns={campaigns}
        />
      )}
      {mine && edit !== id && (
        <div className="flex flex-wrap items-baseline gap-x-5 gap-y-2">
          <EditAt
            memberId={memberId}
            part="contacts"
            id={id}
            label={`${note ? 'Change' : 'Add what was said'}: ${named}`}
          >
            {note ? 'Change' : 'Add what was said'}
          </EditAt>
          <ActionButton
            action={`/api/members/${memberId}/contacts/${id}/removal`}
            look="quiet"
            sure={{
              question: `The ${named.toLowerCase()} goes off this page, with what was said.`,
              yes: 'Yes, remove it',
            }}
          >
            Remove
          </ActionButton>
        </div>
      )}
    </>
  )
}
