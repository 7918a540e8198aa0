import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { MailPreferences } from '#components/accounts/mail-preferences.tsx'
import { SecondStep } from '#components/accounts/second-step.tsx'
import { organisationDone } from '#components/organisations/organisation-done.ts'
import { Button } from '#components/ui/button.tsx'
import { Card } from '#components/ui/card.tsx'
import { DefinitionList } from '#components/ui/definition-list.tsx'
import { DoneNotice } from '#components/ui/done-notice.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { readChoices } from '#components/workbench/choices.ts'
import { WorkbenchCard, workbenchDone } from '#components/workbench/workbench-card.tsx'
import { mailPreferencesOf } from '#lib/accounts/data.ts'
import { roleNames } from '#lib/accounts/schema.ts'
import { database } from '#lib/platform/database.ts'
import { requirePerson } from '../../require-person.ts'

export const metadata: Metadata = { title: 'Your account' }

export default async function AccountPage({ searchParams }: PageProps<'/account'>) {
  const { person } = await requirePerson({ path: '/account' })
  const { done } = await searchParams
  const cookie = await cookies()
  const preferences = await mailPreferencesOf(database(), { userId: person.id, now: new Date() })
  const roles = person.memberships.map(
    ({ role, organisationName }) => `${roleNames[role]} for ${organisationName}`,
  )
  return (
    <div className="flow max-w-[46rem]">
      <Heading>Your account</Heading>
      <DoneNotice done={done} sentences={{ ...organisationDone, ...workbenchDone }} />
      <Card as="section" labelledBy="who">
        <Heading level={2} id="who">
          Who you are here
        </Heading>
        <DefinitionList
          items={[
            { term: 'Name', value: person.name },
            { term: 'E-mail address', value: person.email },
            { term: 'Roles', value: roles.length > 0 ? roles.join('\n') : 'None yet' },
          ]}
        />
        {roles.length === 0 && (
          <Notice>
            <p>Without a role you can see nothing yet. A coordinator of the coalition can give you one.</p>
          </Notice>
        )}
        <form action="/api/auth/sign-out" method="post">
          <Button look="secondary">Sign out on this browser</Button>
        </form>
      </Card>
      <MailPreferences preferences={preferences} />
      <WorkbenchCard choices={readChoices((name) => cookie.get(name)?.value)} />
      <SecondStep on={person.twoFactor} />
    </div>
  )
}
