'use client'

import { Button } from 'react-aria-components/Button'
import { Label } from 'react-aria-components/Label'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { Select, SelectValue } from 'react-aria-components/Select'
import { Text } from 'react-aria-components/Text'

type Option = { value: string; label: string }

type Props = {
  label: string
  hint?: string
  name?: string
  options: Option[]
  value?: string
  defaultValue?: string
  onChange?: (value: string) => void
}

/** One of a list, opened by a button; works with touch, keyboard and typing ahead. */
export function SelectField({ label, hint, name, options, value, defaultValue, onChange }: Props) {
  return (
    <Select
      className="grid gap-1"
      name={name}
      value={value}
      defaultValue={defaultValue}
      onChange={(key) => onChange?.(String(key))}
    >
      <Label className="font-semibold">{label}</Label>
      {hint && (
        <Text slot="description" className="text-ink-soft">
          {hint}
        </Text>
      )}
      <Button className="control flex items-center justify-between gap-3 text-left">
        <SelectValue />
        <span aria-hidden="true">▾</span>
      </Button>
      <Popover className="w-(--trigger-width) overflow-auto rounded-lg border-2 border-line-strong bg-surface shadow-card">
        <ListBox className="p-1">
          {options.map((option) => (
            <ListBoxItem
              key={option.value}
              id={option.value}
              textValue={option.label}
              className="flex min-h-11 cursor-pointer items-center rounded-md px-3 py-2 data-[focused]:bg-brand-wash data-[selected]:font-bold"
            >
              {option.label}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  )
}
