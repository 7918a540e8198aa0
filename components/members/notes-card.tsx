import { ActionButton } from '#components/forms/action-button.tsx'
import { ActionForm } from '#components/forms/action-form.tsx'
import { FreshId } from '#components/forms/fresh-id.tsx'
import { SectionCard } from '#components/ui/card.tsx'
import { Disclosure } from '#components/ui/disclosure.tsx'
import { Field } from '#components/ui/field.tsx'
import { RadioList } from '#components/ui/radio-list.tsx'
import { Select } from '#components/ui/select.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { noteValues } from '#lib/members/form-values.ts'
import type { WrittenNote } from '#lib/members/member-log.ts'
import type { OwnOrganisation } from '#lib/members/recording-for.ts'
import { noteLabels, sharedWords } from '#lib/members/schema.ts'
import { dayIn } from '#lib/words/dates.ts'
import { EditAt } from './edit-at.tsx'
import { NoteForm } from './note-form.tsx'

type Props = {
  memberId: number
  notes: WrittenNote[]
  own: readonly OwnOrganisation[]
  /** The one whose form is open. */
  edit: string
}

/** What organisations wrote down about a member: for themselves, or for all. */
export function NotesCard(props: Props) {
  const { memberId, notes, own, edit } = props
  return (
    <SectionCard id="notes" title="Notes">
      {own.length > 0 && !edit && <NewNote memberId={memberId} own={own} />}
      {notes.length === 0 ? (
        <p className="text-ink-soft">
          No notes yet. What you write is your organisation’s own unless you share it.
        </p>
      ) : (
        <ul className="divide-y divide-line">
          {notes.map((note) => (
            <li key={note.id} className="flow py-3">
              <Note {...props} note={note} />
            </li>
          ))}
        </ul>
      )}
    </SectionCard>
  )
}

function NewNote({ memberId, own }: Pick<Props, 'memberId' | 'own'>) {
  const [only] = own
  return (
    <Disclosure look="secondary" summary="Write a note">
      <ActionForm action={`/api/members/${memberId}/notes`} button="Save the note" className="flow mt-3">
        <FreshId name="id" />
        {own.length === 1 && only ? (
          <input type="hidden" name="organisationId" value={only.id} />
        ) : (
          <Select
            name="organisationId"
            label="For which organisation"
            options={own.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <Field name="text" label={noteLabels.text} as="textarea" rows={4} required />
        <RadioList
          name="shared"
          legend={noteLabels.shared}
          options={[
            { value: '', label: sharedWords[''] },
            { value: 'yes', label: sharedWords.yes },
          ]}
          defaultValue=""
        />
      </ActionForm>
    </Disclosure>
  )
}

function Note({ note, memberId, own, edit }: Props & { note: WrittenNote }) {
  const { id, text, shared, organisation, author, writtenAt, editedAt } = note
  const mine = own.some((each) => each.id === note.organisationId)
  const named = `note of ${dayIn('en', writtenAt)} by ${author.name}`
  if (mine && edit === id) {
    return <NoteForm action={`/api/members/${memberId}/notes/${id}`} saved={noteValues(note)} />
  }
  return (
    <>
      <p className="whitespace-pre-line [overflow-wrap:anywhere]">{text}</p>
      <p className="text-ink-soft text-sm">
        {author.name}, {organisation.name}, {dayIn('en', writtenAt)}
        {editedAt && `, changed on ${dayIn('en', editedAt)}`}{' '}
        <Tag>{shared ? 'Shared' : `${organisation.name} alone`}</Tag>
      </p>
      {mine && (
        <div className="flex flex-wrap items-baseline gap-x-5 gap-y-2">
          <EditAt memberId={memberId} part="notes" id={id} label={`Change the ${named}`}>
            Change
          </EditAt>
          <ActionButton
            action={`/api/members/${memberId}/notes/${id}/removal`}
            look="quiet"
            sure={{ question: 'The note goes for good.', yes: 'Yes, remove it' }}
          >
            Remove
          </ActionButton>
        </div>
      )}
    </>
  )
}
