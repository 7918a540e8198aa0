'use client'

import { ActionForm } from '#components/forms/action-form.tsx'
import { QueryProvider } from '#components/providers/query-provider.tsx'
import { Field } from '#components/ui/field.tsx'
import { PASSWORD_MINIMUM } from '#lib/accounts/schema.ts'

type Props = {
  action: string
  /** Who presses: somebody new, somebody with an account who is signed out, or whoever is signed in. */
  as: 'new' | 'account' | 'signed_in'
  name: string
  email: string
}

/** Accepts an invitation; it stands among the public pages, which have no queries otherwise. */
export function AcceptForm({ action, as, name, email }: Props) {
  return (
    <QueryProvider>
      <ActionForm action={action} button={as === 'new' ? 'Make my account and accept' : 'Accept'}>
        {(errors) => (
          <>
            {as === 'new' && (
              <Field
                name="name"
                label="Your name"
                defaultValue={name}
                error={errors.name}
                autoComplete="name"
                required
              />
            )}
            {as !== 'signed_in' && (
              <>
                {/* For password managers, which keep the address with the password. */}
                <input type="hidden" name="username" value={email} autoComplete="username" />
                <Field
                  name="password"
                  type="password"
                  label={as === 'new' ? 'Choose a password' : 'Your password in Chorus'}
                  hint={
                    as === 'new'
                      ? `${PASSWORD_MINIMUM} characters or more: three or four words together do well.`
                      : undefined
                  }
                  error={errors.password}
                  autoComplete={as === 'new' ? 'new-password' : 'current-password'}
                  required
                />
              </>
            )}
          </>
        )}
      </ActionForm>
    </QueryProvider>
  )
}
