import type { Route } from 'next'
import Form from 'next/form'
import Link from 'next/link'
import { Button } from '#components/ui/button.tsx'
import { Field } from '#components/ui/field.tsx'
import { Select } from '#components/ui/select.tsx'
import { nationNames } from '#lib/campaigns/campaign-words.ts'
import { stanceWords } from '#lib/casework/casework-words.ts'
import type { MemberListInput } from '#lib/members/member-list.ts'
import { parties } from '#lib/parliament/parties.ts'
import { type SegmentFilter, VACANT, writtenOut } from '#lib/segments/filter.ts'

type Props = {
  input: MemberListInput
  filter: SegmentFilter
  campaigns: readonly { slug: string; title: string }[]
  /** The order in the address; it stays. */
  sort: string
}

const any = (label: string) => ({ value: '', label })
const partyOptions = [
  any('Any party'),
  ...[...new Set(Object.values(parties).map(({ name }) => name))]
    .sort()
    .map((name) => ({ value: name, label: name })),
  { value: VACANT, label: 'Vacant seats' },
]
const nationOptions = [
  any('Any nation'),
  ...Object.entries(nationNames).map(([value, label]) => ({ value, label })),
]
const stanceOptions = [
  any('Any stance'),
  ...Object.entries(stanceWords).map(([value, { name }]) => ({ value, label: name })),
  { value: 'none', label: 'No stance known' },
]
const answeredOptions = [
  any('Answered or not'),
  { value: 'no', label: 'Has answered' },
  { value: 'yes', label: 'Was written to, has not answered' },
]
/** What this form has a box for; everything else of the filter goes along as it is. */
const BOXES = ['campaign', 'party', 'nation', 'stance', 'silent']

/** Which MPs are listed, in the page's address; it needs no script. */
export function MemberFilterForm({ input, filter, campaigns, sort }: Props) {
  const written = writtenOut(filter)
  const former = input.who === 'former'
  const besides = Object.entries(written).filter(([key]) => !BOXES.includes(key))
  return (
    <div className="flow rounded-xl border border-line bg-surface p-4">
      <Form
        action="/desk/members"
        prefetch={false}
        className="grid grid-cols-2 items-end gap-3 *:min-w-0 lg:grid-cols-4"
      >
        <div className="max-lg:col-span-2">
          <Field
            key={`find ${input.find}`}
            name="find"
            type="search"
            label="Name, party or seat"
            defaultValue={input.find}
            autoComplete="off"
          />
        </div>
        {former ? (
          <input type="hidden" name="who" value="former" />
        ) : (
          <>
            <Choose
              name="campaign"
              label="Campaign"
              written={written}
              options={[
                any('All campaigns'),
                ...campaigns.map(({ slug, title }) => ({ value: slug, label: title })),
              ]}
            />
            <Choose name="party" label="Party" written={written} options={partyOptions} />
            <Choose name="nation" label="Nation" written={written} options={nationOptions} />
            <Choose name="stance" label="Stance" written={written} options={stanceOptions} />
            <Choose name="silent" label="Answers" written={written} options={answeredOptions} />
            {besides.map(([key, value]) => (
              <input key={key} type="hidden" name={key} value={value} />
            ))}
          </>
        )}
        {sort && <input type="hidden" name="sort" value={sort} />}
        <Button look="secondary" className="justify-self-start">
          Show
        </Button>
      </Form>
      <p className="flex flex-wrap gap-x-5">
        {besides.length > 0 && <span>Also narrowed by {besides.map(([key]) => key).join(', ')}.</span>}
        {(Object.keys(written).length > 0 || input.find) && (
          <Link href={(former ? '/desk/members?who=former' : '/desk/members') as Route} prefetch={false}>
            Start again
          </Link>
        )}
        <Link href={(former ? '/desk/members' : '/desk/members?who=former') as Route} prefetch={false}>
          {former ? 'MPs who sit now' : 'Former MPs'}
        </Link>
      </p>
    </div>
  )
}

type Choosing = {
  name: string
  label: string
  written: Readonly<Record<string, string>>
  options: readonly { value: string; label: string }[]
}

/** A box of the filter; where the address names several values at once, they stay together as one choice. */
function Choose({ name, label, written, options }: Choosing) {
  const chosen = written[name] ?? ''
  const offered = options.some(({ value }) => value === chosen)
    ? options
    : [...options, { value: chosen, label: chosen.replaceAll(',', ' or ').replaceAll('_', ' ') }]
  return (
    <Select key={`${name} ${chosen}`} name={name} label={label} options={offered} defaultValue={chosen} />
  )
}
