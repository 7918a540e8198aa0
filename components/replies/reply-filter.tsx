import Form from 'next/form'
import Link from 'next/link'
import { Button } from '#components/ui/button.tsx'
import { Field } from '#components/ui/field.tsx'
import { Select } from '#components/ui/select.tsx'
import { replyStates } from '#lib/replies/reply-states.ts'
import { type ReplyFilter as Filter, filterInAddress } from '#lib/replies/schema.ts'
import { classList } from './class-keys.ts'

/** What a list can be narrowed by: the campaigns whose answers somebody reads, and the parties there are. */
export type Choices = { campaigns: readonly { slug: string; title: string }[]; parties: readonly string[] }

type Props = { filter: Filter; choices: Choices; unread: number; waiting: number }

const ANY = { value: '', label: 'Any' }

/** Which answers are listed, all of it in the page's address; it needs no script. */
export function ReplyFilter({ filter, choices, unread, waiting }: Props) {
  const { show, order, campaign, member, seat, party, name, whose, words } = filter
  const narrowed = [campaign, member, seat, party, name, whose, words].some((each) => each !== undefined)
  return (
    <div>
      <Form
        action="/replies"
        prefetch={false}
        className="grid gap-x-3 gap-y-3 rounded-xl border border-line bg-surface p-4 sm:grid-cols-2 xl:grid-cols-4"
        // What was chosen before is not what is shown after: the controls begin anew.
        key={filterInAddress(filter).toString()}
      >
        {member !== undefined && <input type="hidden" name="member" value={member} />}
        {seat !== undefined && <input type="hidden" name="seat" value={seat} />}
        <Select
          name="show"
          label="Show"
          defaultValue={show === 'unclassified' ? 'unread' : show}
          options={[
            { value: 'unread', label: `To read (${unread})` },
            { value: 'waiting', label: `Waiting for you before their supporters get them (${waiting})` },
            { value: 'all', label: 'All answers' },
            ...classList.map(({ state, means }) => ({ value: state, label: means })),
            { value: 'answered_alone', label: replyStates.states.answered_alone.means },
          ]}
        />
        <Select
          name="campaign"
          label="Campaign"
          defaultValue={campaign ?? ''}
          options={[
            ANY,
            ...choices.campaigns.map(({ slug, title }) => ({ value: slug, label: title })),
            ...(campaign && !choices.campaigns.some(({ slug }) => slug === campaign)
              ? [{ value: campaign, label: campaign }]
              : []),
          ]}
        />
        <Select
          name="party"
          label="Party"
          defaultValue={party ?? ''}
          options={[ANY, ...choices.parties.map((each) => ({ value: each, label: each }))]}
        />
        <Select
          name="whose"
          label="Whose work"
          defaultValue={whose ?? ''}
          options={[
            { value: '', label: 'Anybody’s' },
            { value: 'mine', label: 'Mine' },
            { value: 'nobody', label: 'Nobody’s yet' },
          ]}
        />
        <Field name="name" label="MP or seat" defaultValue={name} autoComplete="off" spellCheck={false} />
        <Field
          name="words"
          type="search"
          label="Words in the answer"
          defaultValue={words}
          autoComplete="off"
        />
        <Select
          name="order"
          label="Order"
          defaultValue={order ?? 'newest'}
          options={[
            { value: 'newest', label: 'Newest first' },
            { value: 'oldest', label: 'Oldest first' },
          ]}
        />
        <div className="flex items-end gap-4">
          <Button look="secondary">Show</Button>
          {narrowed && (
            <Link href={`/replies?show=${show}`} className="inline-flex min-h-11 items-center font-semibold">
              See those of all
            </Link>
          )}
        </div>
      </Form>
      {(member !== undefined || seat !== undefined || party || name) && (
        <p className="mt-2 text-ink-soft">
          {member !== undefined
            ? 'What one MP answered'
            : seat !== undefined
              ? 'Of one seat'
              : 'Of those MPs'}
          ; automatic replies are left out.
        </p>
      )}
    </div>
  )
}
