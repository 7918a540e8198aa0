import { Select } from '#components/ui/select.tsx'
import type { Owner } from '#lib/casework/owners.ts'

type Props = { prefix: string; owners: readonly Owner[]; label: string; error?: string }

/** For which organisation something is; nothing to choose for whoever writes for one alone. */
export function OwnerChoice({ prefix, owners, label, error }: Props) {
  const [first, ...others] = owners
  if (!first) return null
  if (others.length === 0) return <input type="hidden" name="organisationId" value={first.id} />
  return (
    <Select
      name="organisationId"
      id={`${prefix}-organisationId`}
      label={label}
      options={owners.map(({ id, name }) => ({ value: id, label: name }))}
      defaultValue={first.id}
      error={error}
    />
  )
}
