import type { Metadata } from 'next'
import Link from 'next/link'
import { ActionForm } from '#components/forms/action-form.tsx'
import { Card } from '#components/ui/card.tsx'
import { Field } from '#components/ui/field.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { signInProblem } from '#lib/accounts/problems.ts'
import { safeNext } from '#lib/accounts/safe-next.ts'

export const metadata: Metadata = { title: 'Enter a code' }

export default async function CodePage({ searchParams }: PageProps<'/sign-in/code'>) {
  const asked = await searchParams
  return (
    <div className="flow mx-auto max-w-[30rem]">
      <Heading>One more step: the code</Heading>
      <p>Your password is right. Now open the app you set up and type the code it shows for Chorus.</p>
      <Card>
        <ActionForm
          action="/api/auth/code"
          hidden={{ next: safeNext(asked.next) }}
          problem={signInProblem(asked.problem)}
          problemTitle="You are not signed in yet"
          button="Go on"
        >
          <Field
            name="code"
            label="Code"
            hint="Six digits. Without the app at hand: one of your backup codes, such as abcde-fghjk."
            autoComplete="one-time-code"
            spellCheck={false}
            autoCapitalize="none"
            required
          />
        </ActionForm>
      </Card>
      <p>
        <Link href="/sign-in" className="inline-flex min-h-11 items-center">
          Start again with your password
        </Link>
      </p>
    </div>
  )
}
