import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

type Shared = {
  /** The control's name and id. */
  name: string
  label: ReactNode
  hint?: ReactNode
  error?: string
  defaultValue?: string
  required?: boolean
  autoComplete?: string
  className?: string
}
type InputField = Shared & {
  as?: 'input'
  type?: 'text' | 'email' | 'search' | 'password' | 'tel' | 'date'
  inputMode?: 'text' | 'email' | 'numeric' | 'search'
  spellCheck?: boolean
  autoCapitalize?: 'characters' | 'words' | 'none'
}
type TextField = Shared & { as: 'textarea'; rows?: number }

/** A label, a hint, an error and a text control, tied together for a screen reader. */
export function Field(props: InputField | TextField) {
  const { name, label, hint, error, className } = props
  const control = {
    id: name,
    name,
    defaultValue: props.defaultValue,
    'aria-required': props.required,
    autoComplete: props.autoComplete,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': describedBy(name, hint, error),
    className: classNames('control', className),
  }
  return (
    <div>
      <label htmlFor={name} className="font-semibold">
        {label}
      </label>
      <FieldNotes name={name} hint={hint} error={error} />
      {props.as === 'textarea' ? (
        <textarea {...control} rows={props.rows ?? 6} />
      ) : (
        <input
          {...control}
          type={props.type ?? 'text'}
          inputMode={props.inputMode}
          spellCheck={props.spellCheck}
          autoCapitalize={props.autoCapitalize}
        />
      )}
    </div>
  )
}

type Notes = { name: string; hint?: ReactNode; error?: string }

/** The hint and the error of a control, with the ids that `describedBy` names. */
export function FieldNotes({ name, hint, error }: Notes) {
  return (
    <>
      {hint && (
        <p id={`${name}-hint`} className="text-ink-soft">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${name}-error`} className="font-semibold text-bad">
          {error}
        </p>
      )}
      <div className="h-1.5" />
    </>
  )
}

/** What `aria-describedby` of a control should name. */
export function describedBy(name: string, hint?: ReactNode, error?: string): string | undefined {
  return classNames(hint ? `${name}-hint` : null, error ? `${name}-error` : null) || undefined
}
