import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { ActionForm } from '#components/forms/action-form.tsx'
import { Card } from '#components/ui/card.tsx'
import { Field } from '#components/ui/field.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { signInProblem } from '#lib/accounts/problems.ts'
import { safeNext } from '#lib/accounts/safe-next.ts'
import { whoAsks } from '../require-person.ts'

export const metadata: Metadata = { title: 'Sign in' }

export default async function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  const asked = await searchParams
  if (await whoAsks()) redirect('/desk')
  return (
    <div className="flow mx-auto max-w-[30rem]">
      <Heading>Sign in</Heading>
      <p>For people who work on campaigns. Supporters need no account.</p>
      {asked['signed-out'] === 'yes' && (
        <Notice kind="success" title="You are signed out" role="status">
          <p>This browser has forgotten who you are. You can close it, or sign in again.</p>
        </Notice>
      )}
      <Card>
        <ActionForm
          action="/api/auth/sign-in"
          hidden={{ next: safeNext(asked.next) }}
          problem={signInProblem(asked.problem)}
          problemTitle="You are not signed in yet"
          button="Sign in"
        >
          <Field name="email" label="E-mail address" type="email" autoComplete="username" required />
          <Field name="password" label="Password" type="password" autoComplete="current-password" required />
        </ActionForm>
      </Card>
    </div>
  )
}
