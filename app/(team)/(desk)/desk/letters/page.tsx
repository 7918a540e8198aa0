import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requirePerson } from '#app/(team)/require-person.ts'
import { NotAllowed } from '#components/accounts/not-allowed.tsx'
import { FindLettersForm } from '#components/letters/find-letters-form.tsx'
import { FoundLetters } from '#components/letters/found-letters.tsx'
import { LettersDone } from '#components/letters/letters-done.tsx'
import { ListedLetterCard } from '#components/letters/listed-letter.tsx'
import { SettleManyForm } from '#components/letters/settle-many-form.tsx'
import { Chooser } from '#components/ui/chooser.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Lead } from '#components/ui/lead.tsx'
import { PagesNav } from '#components/ui/pages-nav.tsx'
import { mayPerson } from '#lib/accounts/permissions.ts'
import { findLetters } from '#lib/letters/find-letters.ts'
import { letterList } from '#lib/letters/letter-list.ts'
import {
  type LetterShow,
  letterListInput,
  letterShows,
  longestFirst,
  settledInAddress,
} from '#lib/letters/letter-list-schema.ts'
import { database } from '#lib/platform/database.ts'
import { dayIn } from '#lib/words/dates.ts'
import { countOf } from '#lib/words/numbers.ts'

export const metadata: Metadata = { title: 'Letters' }

const TICKED = 'letters-ticked'
const toSettle: ReadonlySet<LetterShow> = new Set(['needs_a_look', 'in_doubt', 'failed', 'bounced'])

/**
 * The letters that one number counts: `?show=` says which, `?campaign=` and `?member=` of what, `?until=` up to which day,
 * `?through=` and `?way=` by which page and address they came.
 */
export default async function LettersPage({ searchParams }: PageProps<'/desk/letters'>) {
  const asked = await searchParams
  const input = letterListInput.parse(asked)
  const { show, campaign, member, until, through, way } = input
  const { person, refusal } = await requirePerson({ path: '/desk/letters', action: 'letter.read' })
  if (refusal) return <NotAllowed message={refusal.message} />
  const list = await letterList(database(), input)
  if (!list) notFound()
  const maySettle = mayPerson(person, 'letter.settle') && toSettle.has(show)
  const find = typeof asked.find === 'string' ? asked.find : ''
  const about = { ...(campaign && { campaign }), ...(member && { member: String(member) }) }
  const of = {
    ...about,
    ...(until && { until }),
    ...(through && { through }),
    ...(way !== undefined && { way }),
  }
  const back = { show, ...(campaign && { campaign }) }
  const [first] = list.items
  return (
    <div className="flow max-w-[56rem]">
      <Heading>Letters</Heading>
      <Lead>
        {campaign || member ? 'Letters of what you came from' : 'Letters of all campaigns'}
        {until && `, up to ${dayIn('en', until)}`}
        {through || way !== undefined ? ', by one way in' : ', by where they are'}.
      </Lead>
      <LettersDone done={settledInAddress.safeParse(asked).data ?? null} />
      <FindLettersForm page="/desk/letters" find={find} />
      {find !== '' && <FoundLetters found={await findLetters(database(), { find, now: new Date() })} />}
      <Chooser
        page="/desk/letters"
        name="show"
        label="Show"
        options={Object.entries(letterShows).map(([value, label]) => ({ value, label }))}
        chosen={show}
        keep={about}
      />
      {find !== '' ? null : !first ? (
        <EmptyState title={`${letterShows[show]}: none`}>
          <p>{teaches(show)}</p>
        </EmptyState>
      ) : (
        <>
          <p role="status">
            {list.total === null ? countOf(list.items.length, 'letter') : countOf(list.total, 'letter')}
            {longestFirst(show) ? ', the longest wait first' : ', the newest first'}
            {list.next || input.after ? `; ${list.items.length} on this page` : ''}.
          </p>
          <ul className="grid gap-4 *:min-w-0">
            {list.items.map((letter) => (
              <li key={letter.id}>
                <ListedLetterCard
                  letter={letter}
                  list={back}
                  maySettle={maySettle}
                  mayCorrect={mayPerson(person, 'parliament.edit')}
                  tickFor={maySettle ? TICKED : null}
                />
              </li>
            ))}
          </ul>
          {maySettle && <SettleManyForm id={TICKED} list={back} />}
        </>
      )}
      {find === '' && (
        <PagesNav page="/desk/letters" of={{ show, ...of }} after={input.after} next={list.next} />
      )}
    </div>
  )
}

function teaches(show: LetterShow): string {
  if (toSettle.has(show)) {
    return 'A letter that an MP’s mail system refuses or returns, or whose line broke while it was handed over, is listed here with what was said, and what you can do.'
  }
  return 'A letter is listed here as soon as it is there, and the same number stands on the dashboard.'
}
