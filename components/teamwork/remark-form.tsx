'use client'

import { useState } from 'react'
import { ActionForm } from '#components/forms/action-form.tsx'
import { FreshId } from '#components/forms/fresh-id.tsx'
import { OrganisationChoice } from '#components/statements/organisation-choice.tsx'
import { Choice } from '#components/ui/choice.tsx'
import { Field } from '#components/ui/field.tsx'
import { Folded } from '#components/ui/folded.tsx'
import { Select } from '#components/ui/select.tsx'
import { remarksKey } from '#lib/teamwork/queries.ts'
import type { RemarkSubject } from '#lib/teamwork/schema.ts'

type Props = {
  subject: RemarkSubject
  organisations: { id: string; name: string }[]
  /** Whether it may be for the whole coalition, or is for whoever sees the thing itself anyway. */
  mayShare: boolean
  colleagues: { id: string; name: string; of: string }[]
}

/** Room for the next remark; a colleague is named by typing @ and their name, or from the list. */
export function RemarkForm({ subject, organisations, mayShare, colleagues }: Props) {
  const [text, setText] = useState('')
  const [sent, setSent] = useState(0)
  const id = `remark-${subject.kind}-${subject.id}`
  return (
    <Folded summary="Write a remark" open={false}>
      <ActionForm
        key={sent}
        action="/api/remarks"
        hidden={{ kind: subject.kind, id: subject.id }}
        button="Add the remark"
        look="secondary"
        changes={[remarksKey]}
        onDone={() => {
          setText('')
          setSent(sent + 1)
        }}
      >
        {(errors) => (
          <>
            <FreshId name="remarkId" />
            <OrganisationChoice id={`${id}-for`} organisations={organisations} />
            <Field
              as="textarea"
              id={id}
              name="text"
              label="Your remark"
              hint="Name a colleague with @ and their name, and they are told. Nothing of it goes to an MP or a supporter."
              rows={3}
              value={text}
              onChange={setText}
              error={errors.text}
            />
            <div className="grid items-end gap-4 sm:grid-cols-2">
              <Select
                id={`${id}-mention`}
                name="mention"
                label="Tell a colleague"
                options={[
                  { value: '', label: 'Nobody in particular' },
                  ...colleagues.map(({ id: value, name, of }) => ({ value, label: `${name}, ${of}` })),
                ]}
              />
              {mayShare && (
                <Choice
                  type="checkbox"
                  id={`${id}-shared`}
                  name="shared"
                  value="yes"
                  label="Share it with the whole coalition"
                />
              )}
            </div>
          </>
        )}
      </ActionForm>
    </Folded>
  )
}
