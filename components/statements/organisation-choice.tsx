import { Select } from '#components/ui/select.tsx'

type Props = { id: string; organisations: { id: string; name: string }[] }

/** For which of their organisations somebody acts; not asked where there is only one. */
export function OrganisationChoice({ id, organisations }: Props) {
  const [only, ...others] = organisations
  if (others.length === 0) return <input type="hidden" name="organisationId" value={only?.id ?? ''} />
  return (
    <Select
      id={id}
      name="organisationId"
      label="For which organisation?"
      options={organisations.map(({ id: value, name }) => ({ value, label: name }))}
    />
  )
}
