import type { ReactNode } from 'react'

type Props = {
  type: 'radio' | 'checkbox'
  id: string
  name: string
  value: string
  label: ReactNode
  hint?: ReactNode
  defaultChecked?: boolean
  describedBy?: string
  invalid?: boolean
  /** The form it belongs to, where it stands outside of it. */
  form?: string
}

/** One radio button or checkbox whose whole row can be pressed. */
export function Choice({
  type,
  id,
  name,
  value,
  label,
  hint,
  defaultChecked,
  describedBy,
  invalid,
  form,
}: Props) {
  return (
    <label
      htmlFor={id}
      className="choice flex min-h-12 gap-3 rounded-lg border-2 border-line-strong bg-surface px-4 py-2.5"
    >
      <input
        type={type}
        id={id}
        name={name}
        value={value}
        defaultChecked={defaultChecked}
        form={form}
        aria-describedby={describedBy}
        aria-invalid={invalid || undefined}
        className="tick"
      />
      <span className="min-w-0 self-center">
        <span className="block">{label}</span>
        {hint && <span className="block text-ink-soft">{hint}</span>}
      </span>
    </label>
  )
}
