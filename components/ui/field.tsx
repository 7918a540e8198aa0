import type { ChangeEvent, ReactNode } from 'react'
import { classNames } from './class-names.ts'

type Shared = {
  name: string
  /** Where several forms on a page hold a field of this name; the name unless given. */
  id?: string
  label: ReactNode
  hint?: ReactNode
  error?: string
  defaultValue?: string
  /** In place of `defaultValue`, where the page follows what is typed. */
  value?: string
  onChange?: (text: string) => void
  lang?: string
  required?: boolean
  autoComplete?: string
  className?: string
}
type InputField = Shared & {
  as?: 'input'
  type?: 'text' | 'email' | 'search' | 'password' | 'tel' | 'date'
  inputMode?: 'text' | 'email' | 'numeric' | 'search' | 'url'
  spellCheck?: boolean
  /** Offered while somebody types; anything else may be typed too. */
  list?: readonly string[]
  autoCapitalize?: 'characters' | 'words' | 'none'
}
type TextField = Shared & { as: 'textarea'; rows?: number }

/** A label, a hint, an error and a text control, tied together for a screen reader. */
export function Field(props: InputField | TextField) {
  const { name, id = name, label, hint, error, value, onChange, className } = props
  const control = {
    id,
    name,
    defaultValue: props.defaultValue,
    value,
    onChange:
      onChange &&
      (({ target }: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => onChange(target.value)),
    lang: props.lang,
    'aria-required': props.required,
    autoComplete: props.autoComplete,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': describedBy(id, hint, error),
    className: classNames('control', className),
  }
  return (
    <div>
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      <FieldNotes name={id} hint={hint} error={error} />
      {props.as === 'textarea' ? (
        <textarea {...control} rows={props.rows ?? 6} />
      ) : (
        <input
          {...control}
          list={props.list && `${id}-list`}
          type={props.type ?? 'text'}
          inputMode={props.inputMode}
          spellCheck={props.spellCheck ?? (props.type === 'email' ? false : undefined)}
          autoCapitalize={props.autoCapitalize}
        />
      )}
      {props.as !== 'textarea' && props.list && (
        <datalist id={`${id}-list`}>
          {props.list.map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
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
