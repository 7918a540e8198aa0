'use client'

import { type FormEvent, type ReactNode, useState } from 'react'
import { z } from 'zod'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'

const answer = z.object({ to: z.string().optional(), message: z.string().optional() })

const UNREACHED =
  'Chorus could not be reached. Nothing was changed, and what you typed is still here. Check your connection and try again.'

type Props = { action: string; next: string; problem: string | null; button: string; children: ReactNode }

/** A form that works by itself; with JavaScript it stays on the page when something is wrong. */
export function AuthForm({ action, next, problem: first, button, children }: Props) {
  const [problem, setProblem] = useState(first)
  const [busy, setBusy] = useState(false)

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (busy) return
    setBusy(true)
    setProblem(null)
    const body = new FormData(event.currentTarget)
    const { to, message } = await send(action, body)
    if (to) return window.location.assign(to)
    setProblem(message ?? UNREACHED)
    setBusy(false)
  }

  return (
    <form action={action} method="post" onSubmit={submit} className="flow">
      <div role="alert">
        {problem && (
          <Notice kind="error" title="You are not signed in yet">
            <p>{problem}</p>
          </Notice>
        )}
      </div>
      <input type="hidden" name="next" value={next} />
      {children}
      <Button aria-disabled={busy}>{busy ? 'One moment…' : button}</Button>
    </form>
  )
}

async function send(action: string, body: FormData) {
  try {
    const response = await fetch(action, { method: 'POST', body, headers: { accept: 'application/json' } })
    return answer.parse(await response.json())
  } catch {
    return { message: UNREACHED }
  }
}
