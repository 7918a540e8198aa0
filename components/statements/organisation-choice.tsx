'use client'

import { SelectField } from '#components/ui/interactive/select-field.tsx'

type Organisation = { id: string; name: string }

/** For which of their organisations somebody acts; not asked where there is only one. */
export function OrganisationChoice({
  organisations,
  value,
  onChange,
}: {
  organisations: Organisation[]
  value: string
  onChange: (id: string) => void
}) {
  if (organisations.length < 2) return null
  return (
    <SelectField
      label="For which organisation?"
      options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      onChange={onChange}
    />
  )
}
