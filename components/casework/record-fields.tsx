'use client'

import { useState } from 'react'
import type { FieldErrors } from '#components/ui/error-summary.tsx'
import { Field } from '#components/ui/field.tsx'
import { Select } from '#components/ui/select.tsx'
import { evidenceWords } from '#lib/casework/casework-words.ts'
import type { OfferedRecords } from '#lib/casework/known-records.ts'
import { EvidenceKind } from '#lib/platform/generated/prisma/enums.ts'

type Props = {
  prefix: string
  /** What is known of the member, by its source. */
  offered: readonly OfferedRecords[]
  errors: FieldErrors
  today: string
}

const kinds = Object.values(EvidenceKind).map((kind) => ({ value: kind, label: evidenceWords[kind].name }))

/** A record that shows something: chosen from what is known, or described. */
export function RecordFields({ prefix, offered, errors, today }: Props) {
  const [known, setKnown] = useState('')
  const [kind, setKind] = useState('')
  const at = (name: string) => `${prefix}-${name}`
  const number = kind ? evidenceWords[kindOf(kind)].number : undefined
  return (
    <fieldset className="flow">
      <legend className="font-semibold">What shows it</legend>
      {offered.length > 0 && (
        <Select
          name="known"
          id={at('known')}
          label="From what is known"
          options={[
            { value: '', label: 'None of these: I describe it below' },
            ...offered.flatMap(({ title, records }) =>
              records.map(({ ref, title: record }) => ({ value: ref, label: `${title}: ${record}` })),
            ),
          ]}
          onChange={setKnown}
          error={errors.known}
        />
      )}
      {known === '' && (
        <div className="grid gap-4 sm:grid-cols-2">
          <Select
            name="kind"
            id={at('kind')}
            label="Kind of record"
            options={[{ value: '', label: 'Choose' }, ...kinds]}
            onChange={setKind}
            error={errors.kind}
          />
          <Field
            name="happenedOn"
            id={at('happenedOn')}
            type="date"
            label="On which day"
            defaultValue={today}
            error={errors.happenedOn}
          />
          <Field
            name="number"
            id={at('number')}
            label="Its number, if it has one"
            hint={number}
            error={errors.number}
          />
          <Field
            name="link"
            id={at('link')}
            inputMode="url"
            label="Where it can be read"
            hint="A whole address. Of a photograph too."
            error={errors.link}
          />
        </div>
      )}
      <Field
        name="words"
        id={at('words')}
        as="textarea"
        rows={2}
        label="What it says, in a sentence"
        hint="Nothing about a supporter."
        error={errors.words}
      />
    </fieldset>
  )
}

const kindOf = (text: string): EvidenceKind =>
  Object.values(EvidenceKind).find((kind) => kind === text) ?? 'other'
