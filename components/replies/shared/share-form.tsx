'use client'

import { ActionForm } from '#components/forms/action-form.tsx'
import { Field } from '#components/ui/field.tsx'

/** What member organisations will read, for a last look and more strikes; it posts to the answer's sharing. */
export function ShareForm({ action, words }: { action: string; words: string }) {
  return (
    <ActionForm action={action} button="Share with member organisations" problemTitle="Not shared yet">
      {(errors) => (
        <Field
          as="textarea"
          name="words"
          label="What member organisations will read"
          hint="Read it once more. You can take words out, or put ▇▇▇ in their place. Nothing can be added: these are the office’s words."
          error={errors.words}
          defaultValue={words}
          rows={16}
        />
      )}
    </ActionForm>
  )
}
