'use client'

import { ActionForm } from '#components/forms/action-form.tsx'
import { Field } from '#components/ui/field.tsx'
import { RadioList } from '#components/ui/radio-list.tsx'
import { roleHints, roleNames } from '#lib/accounts/schema.ts'
import type { Role } from '#lib/platform/generated/prisma/enums.ts'

/** Invites somebody by mail. */
export function InviteForm({ action, roles }: { action: string; roles: Role[] }) {
  return (
    <ActionForm action={action} button="Send the invitation" className="flow max-w-[36rem]">
      {(errors) => (
        <>
          <Field name="name" label="Their name" error={errors.name} required autoComplete="off" />
          <Field
            name="email"
            type="email"
            label="Their email address"
            hint="The invitation goes there. It works once, for seven days."
            error={errors.email}
            required
            autoComplete="off"
          />
          <RadioList
            name="role"
            legend="Their role"
            error={errors.role}
            defaultValue="viewer"
            options={roles.map((role) => ({ value: role, label: roleNames[role], hint: roleHints[role] }))}
          />
        </>
      )}
    </ActionForm>
  )
}
