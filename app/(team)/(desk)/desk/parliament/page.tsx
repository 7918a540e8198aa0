import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { requirePerson } from '#app/(team)/require-person.ts'
import { NotAllowed } from '#components/accounts/not-allowed.tsx'
import { DissolutionCard } from '#components/parliament/dissolution-card.tsx'
import { MembersAsOf } from '#components/parliament/members-as-of.tsx'
import { MembersFound, readFoundSort } from '#components/parliament/members-found.tsx'
import { parliamentDone } from '#components/parliament/parliament-done.ts'
import { Button } from '#components/ui/button.tsx'
import { DoneNotice } from '#components/ui/done-notice.tsx'
import { Field } from '#components/ui/field.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Lead } from '#components/ui/lead.tsx'
import { readColumns } from '#components/workbench/columns.ts'
import { findMembers, sittingMembers } from '#lib/parliament/find-members.ts'
import { latestDissolution } from '#lib/parliament/latest-dissolution.ts'
import { reachWords } from '#lib/parliament/member-words.ts'
import { config } from '#lib/platform/config.ts'
import { database } from '#lib/platform/database.ts'

export const metadata: Metadata = { title: 'Parliament' }

const choice =
  'inline-flex min-h-11 items-center rounded-lg border-2 border-line-strong bg-surface px-4 py-1.5 font-semibold no-underline aria-[current]:border-brand aria-[current]:bg-brand-wash'

/** `?find=` searches for a name or a seat; `?reach=` shows MPs by how letters reach them. */
export default async function ParliamentPage({ searchParams }: PageProps<'/desk/parliament'>) {
  const { refusal } = await requirePerson({ path: '/desk/parliament', action: 'parliament.edit' })
  if (refusal) return <NotAllowed message={refusal.message} />
  const [asked, cookie] = await Promise.all([searchParams, cookies()])
  const { find: typed, reach, done } = asked
  const now = new Date()
  const [latest, members] = await Promise.all([
    latestDissolution(database()),
    sittingMembers(database(), now),
  ])
  const find = typeof typed === 'string' ? typed.trim() : ''
  const found = findMembers(members, find).filter((member) => !reach || member.reach === reach)
  return (
    <div className="flow">
      <Heading>Parliament</Heading>
      <Lead>What Chorus knows of MPs, and whether there are any just now.</Lead>
      <MembersAsOf language="en" />
      <DoneNotice done={done} sentences={parliamentDone} />
      <div className="grid items-start gap-8 *:min-w-0 lg:grid-cols-[1fr_22rem]">
        <section aria-labelledby="members" className="flow">
          <Heading level={2} id="members">
            MPs
          </Heading>
          {config().mailDelivery === 'catch' && (
            <p className="text-ink-soft">
              This is a demonstration: every letter goes to the mail catcher, whatever address stands here.
            </p>
          )}
          <form action="/desk/parliament" className="flex flex-wrap items-end gap-3">
            <div className="min-w-[14rem] flex-1">
              <Field
                name="find"
                type="search"
                label="Name or seat"
                hint="Accents may be left out."
                defaultValue={find}
                autoComplete="off"
              />
            </div>
            <Button>Find MPs</Button>
          </form>
          <nav aria-label="MPs by how letters reach them" className="flex flex-wrap gap-2">
            {Object.entries(reachWords).map(([key, words]) => (
              <a
                key={key}
                href={`/desk/parliament?reach=${key}#members`}
                aria-current={reach === key ? 'true' : undefined}
                className={choice}
              >
                {words} ({members.filter((member) => member.reach === key).length})
              </a>
            ))}
          </nav>
          {(find || reach) && (
            <MembersFound
              members={found}
              of={{ ...(find && { find }), ...(typeof reach === 'string' && { reach }) }}
              sort={readFoundSort(asked.sort)}
              chosen={readColumns(cookie)}
            />
          )}
        </section>
        <DissolutionCard latest={latest} now={now} />
      </div>
    </div>
  )
}
