'use client'

import { FieldError } from 'react-aria-components/FieldError'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { Text } from 'react-aria-components/Text'
import { TextArea } from 'react-aria-components/TextArea'
import { TextField, type TextFieldProps } from 'react-aria-components/TextField'

type Props = Omit<TextFieldProps, 'className' | 'children'> & {
  label: string
  hint?: string
  error?: string
  /** More than one makes it a text area. */
  rows?: number
}

/** A labelled text control for pages that live in the browser. */
export function TextInput({ label, hint, error, rows = 1, ...rest }: Props) {
  return (
    <TextField className="grid gap-1" validationBehavior="aria" isInvalid={Boolean(error)} {...rest}>
      <Label className="font-semibold">{label}</Label>
      {hint && (
        <Text slot="description" className="text-ink-soft">
          {hint}
        </Text>
      )}
      <FieldError className="font-semibold text-bad">{error}</FieldError>
      {rows > 1 ? <TextArea rows={rows} className="control" /> : <Input className="control" />}
    </TextField>
  )
}
