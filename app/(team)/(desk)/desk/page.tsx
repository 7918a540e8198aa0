import { redirect } from 'next/navigation'
import { requirePerson } from '#app/(team)/require-person.ts'
import { firstPage } from '#components/workbench/first-page.ts'

/** Leads each role to the page its day begins with. */
export default async function DeskPage() {
  const { person } = await requirePerson({ path: '/desk' })
  redirect(firstPage(person))
}
