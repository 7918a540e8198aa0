import Form from 'next/form'
import Link from 'next/link'
import { Button } from '#components/ui/button.tsx'
import { Field } from '#components/ui/field.tsx'
import { Select } from '#components/ui/select.tsx'
import type { ActivityPage } from '#lib/teamwork/activity-data.ts'
import { activityKinds } from '#lib/teamwork/activity-words.ts'
import type { ActivityInput } from '#lib/teamwork/schema.ts'
import { listIn } from '#lib/words/lists.ts'
import { countOf } from '#lib/words/numbers.ts'

type Option = { value: string; label: string }
type Props = {
  input: ActivityInput
  choices: { campaigns: Option[]; people: Option[] }
  found: ActivityPage['found']
}

const kinds = Object.entries(activityKinds).map(([value, label]) => ({ value, label }))

/** Narrows the log down, in the page's address; it needs no script. */
export function ActivityFilter({ input, choices, found }: Props) {
  const { find, kind, campaign, person, day } = input
  const narrowed = find || kind || campaign || person || day
  return (
    <Form
      key={JSON.stringify(input)}
      action="/desk/activity"
      prefetch={false}
      className="grid gap-3 rounded-xl border border-line bg-surface p-4"
    >
      <div className="grid items-end gap-3 *:min-w-0 sm:grid-cols-2 lg:grid-cols-3">
        <Field
          name="find"
          type="search"
          label="Name of an MP, campaign, organisation or colleague"
          defaultValue={find}
        />
        <Select
          name="kind"
          label="About"
          options={[{ value: '', label: 'Everything' }, ...kinds]}
          defaultValue={kind ?? ''}
        />
        <Select
          name="campaign"
          label="Campaign"
          options={[{ value: '', label: 'All campaigns' }, ...choices.campaigns]}
          defaultValue={campaign ?? ''}
        />
        <Select
          name="person"
          label="Who did it"
          options={[{ value: '', label: 'Anybody' }, ...choices.people]}
          defaultValue={person ?? ''}
        />
        <Field name="day" type="date" label="On this day" defaultValue={day} />
        <div className="flex flex-wrap items-center gap-4">
          <Button look="secondary">Show</Button>
          {narrowed && (
            <Link href="/desk/activity" prefetch={false} className="inline-flex min-h-11 items-center">
              Show everything
            </Link>
          )}
        </div>
      </div>
      {found && <p className="text-ink-soft text-sm">{foundWords(found)}</p>}
    </Form>
  )
}

function foundWords({
  members,
  campaigns,
  organisations,
  people,
}: NonNullable<ActivityPage['found']>): string {
  const names = [
    members > 0 && countOf(members, 'MP'),
    campaigns > 0 && countOf(campaigns, 'campaign'),
    organisations > 0 && countOf(organisations, 'organisation'),
    people > 0 && countOf(people, 'colleague'),
  ].filter((name) => name !== false)
  return names.length > 0
    ? `Looked through what is about ${listIn('en', names)} of that name.`
    : 'No MP, campaign, organisation or colleague has that name. Try a part of it.'
}
