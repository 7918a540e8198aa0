'use client'

import { type FormEvent, type ReactNode, useState } from 'react'
import { z } from 'zod'
import { Button } from '#components/ui/button.tsx'
import type { ButtonLook } from '#components/ui/button-look.ts'
import { Notice } from '#components/ui/notice.tsx'

const answer = z.object({
  to: z.string().optional(),
  message: z.string().optional(),
  fields: z.record(z.string(), z.string()).optional(),
})
type Answer = z.infer<typeof answer>

const UNREACHED =
  'Chorus could not be reached. Nothing was changed, and what you typed is still here. Check your connection and try again.'

type Props = {
  action: string
  button: string
  look?: ButtonLook
  /** Read out for the button where several say the same. */
  buttonLabel?: string
  encType?: 'multipart/form-data'
  className?: string
  /** The fields; as a function they are given what is wrong with each. */
  children?: ReactNode | ((errors: Readonly<Record<string, string>>) => ReactNode)
}

/** A form that works by itself; with JavaScript it stays on the page, and keeps what was typed, when something is wrong. */
export function TeamForm({ action, button, look, buttonLabel, encType, className, children }: Props) {
  const [wrong, setWrong] = useState<Answer | null>(null)
  const [busy, setBusy] = useState(false)

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (busy) return
    const form = event.currentTarget
    setBusy(true)
    setWrong(null)
    const came = await send(action, new FormData(form))
    if (came.to) return window.location.assign(came.to)
    setWrong({ ...came, message: came.message ?? UNREACHED })
    setBusy(false)
    const first = Object.keys(came.fields ?? {})[0]
    requestAnimationFrame(() => {
      if (first) form.querySelector<HTMLElement>(`[name="${first}"]`)?.focus()
    })
  }

  return (
    <form
      action={action}
      method="post"
      encType={encType}
      onSubmit={submit}
      className={className ?? 'flow'}
      noValidate
    >
      <div role="alert" className="basis-full">
        {wrong && (
          <Notice kind="error" title="Not done">
            <p>{wrong.message}</p>
          </Notice>
        )}
      </div>
      {typeof children === 'function' ? children(wrong?.fields ?? {}) : children}
      <Button look={look} aria-disabled={busy} aria-label={busy ? undefined : buttonLabel}>
        {busy ? 'One moment…' : button}
      </Button>
    </form>
  )
}

async function send(action: string, body: FormData): Promise<Answer> {
  try {
    const response = await fetch(action, { method: 'POST', body, headers: { accept: 'application/json' } })
    return answer.parse(await response.json())
  } catch {
    return { message: UNREACHED }
  }
}
