import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { requirePerson } from '#app/(team)/require-person.ts'
import { Heading } from '#components/ui/heading.tsx'
import { FindForm } from '#components/workbench/find-form.tsx'
import { FoundList } from '#components/workbench/found-list.tsx'
import { waysOf } from '#components/workbench/ways-of.ts'
import { mayPerson } from '#lib/accounts/permissions.ts'
import { findAnything } from '#lib/dashboard/find-anything.ts'
import { findInput } from '#lib/dashboard/find-anything-schema.ts'
import { readWords } from '#lib/dashboard/words-cookie.ts'
import { database } from '#lib/platform/database.ts'

export const metadata: Metadata = { title: 'Find' }

/** What was typed into the box comes sealed; a link of ours may say a name that is public with `?q=`. */
export default async function FindPage({ searchParams }: PageProps<'/desk/find'>) {
  const { person } = await requirePerson({ path: '/desk/find' })
  const now = new Date()
  const [asked, cookie] = await Promise.all([searchParams, cookies()])
  const typed = findInput.safeParse({
    q: asked.q ?? readWords((name) => cookie.get(name)?.value, { personId: person.id, now }),
  })
  const q = typed.success ? typed.data.q : ''
  const found = q ? await findAnything({ db: database(), person, now, q, pages: waysOf(person) }) : null
  return (
    <div className="flow max-w-[56rem]">
      <Heading>Find</Heading>
      <FindForm q={q} />
      <FoundList q={q} found={found} letters={mayPerson(person, 'letter.read')} />
    </div>
  )
}
