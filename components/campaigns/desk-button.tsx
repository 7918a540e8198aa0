'use client'

import { type FormEvent, type ReactNode, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { type ButtonLook, buttonLook } from '#components/ui/button-look.ts'
import type { DeskRefusal } from '#lib/campaigns/schema.ts'
import { DeskRefusalNotice } from './desk-refusal.tsx'
import { sendDeskForm } from './send-desk-form.ts'

type Props = {
  action: string
  /** What the form carries besides the press. */
  fields?: Readonly<Record<string, string>>
  look?: ButtonLook
  /** Asked before, where it cannot be undone. */
  sure?: { question: string; yes: string }
  children: ReactNode
}

/** A button that does one thing to a campaign; what stood in its way is said beside it. */
export function DeskButton({ action, fields = {}, look = 'secondary', sure, children }: Props) {
  const [refusal, setRefusal] = useState<DeskRefusal | null>(null)
  const [busy, setBusy] = useState(false)

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (busy) return
    setBusy(true)
    setRefusal(null)
    const answer = await sendDeskForm(action, new FormData(event.currentTarget))
    if ('to' in answer) return window.location.assign(answer.to)
    setRefusal(answer)
    setBusy(false)
  }

  const form = (
    <form action={action} method="post" onSubmit={submit}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button look={look} aria-disabled={busy}>
        {sure ? sure.yes : children}
      </Button>
      <div role="alert" className={refusal ? 'mt-3' : undefined}>
        {refusal && <DeskRefusalNotice refusal={refusal} title="Not done" />}
      </div>
    </form>
  )
  if (!sure) return form
  return (
    <details>
      <summary className={buttonLook(look, 'list-none')}>{children}</summary>
      <div className="flow mt-3">
        <p>{sure.question}</p>
        {form}
      </div>
    </details>
  )
}
