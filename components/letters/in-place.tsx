'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState, useTransition } from 'react'
import { forgetStep } from '../journey/typing-store.ts'

type Props = {
  slug: string
  /** The form's id. */
  form: string
  /** The buttons that do their work in place, by what they do, and what is said when it is done. */
  said: Readonly<Record<string, string>>
}
type Pressed = { act: string; part: string; next: string | null }

/**
 * Buttons of a letter's paragraphs work without a reload: the form goes where it always goes, the page is drawn anew around
 * the reader, and the focus stays with the paragraph. Where that does not work, the form is sent as without a script.
 */
export function InPlace({ slug, form: id, said }: Props) {
  const router = useRouter()
  const [drawing, draw] = useTransition()
  const [done, setDone] = useState<Pressed | null>(null)
  /** What is on its way; anything pressed meanwhile waits for it. */
  const sending = useRef<Promise<unknown> | null>(null)

  useEffect(() => {
    const form = document.getElementById(id)
    if (!(form instanceof HTMLFormElement)) return
    let plainly = false
    const press = async (event: SubmitEvent) => {
      const button = event.submitter
      if (plainly || !(button instanceof HTMLButtonElement)) return
      if (sending.current) {
        event.preventDefault()
        await sending.current
        form.requestSubmit(button)
        return
      }
      const [act = '', part = ''] = button.value.split(':')
      if (button.name !== 'do' || !(act in said)) return
      event.preventDefault()
      const sent = send(form, button)
      sending.current = sent
      const to = await sent
      sending.current = null
      if (to === null || new URL(to, location.href).pathname !== location.pathname) {
        plainly = true
        form.requestSubmit(button)
        return
      }
      forgetStep(slug, 'letter')
      setDone({ act, part, next: nextPart(part) })
      draw(() => router.refresh())
    }
    form.addEventListener('submit', press)
    return () => form.removeEventListener('submit', press)
  }, [id, slug, said, router])

  useEffect(() => {
    if (!done || drawing) return
    const part = document.getElementById(`part-${done.part}`)
    if (done.act === 'keep' || done.act === 'back') part?.querySelector('.change')?.removeAttribute('open')
    const button = part?.querySelector<HTMLElement>(`[value="${CSS.escape(`${done.act}:${done.part}`)}"]`)
    const near = part ?? document.getElementById(done.next ?? '') ?? document
    const summary = near.querySelector<HTMLElement>('.change > summary')
    const target = done.act === 'up' || done.act === 'down' ? (button ?? summary) : summary
    target?.focus()
  }, [done, drawing])

  return (
    <p role="status" className="sr-only">
      {done && !drawing && said[done.act]}
    </p>
  )
}

/** The page that is next; null where the answer was no, or none came. */
async function send(form: HTMLFormElement, button: HTMLButtonElement): Promise<string | null> {
  const body = new URLSearchParams()
  for (const [name, value] of new FormData(form, button))
    if (typeof value === 'string') body.append(name, value)
  try {
    const answer = await fetch(form.action, {
      method: 'POST',
      body,
      headers: { accept: 'application/json' },
    })
    const { to }: { to?: string } = answer.ok ? await answer.json() : {}
    return to ?? null
  } catch {
    return null
  }
}

/** The id of the paragraph that follows, or goes before: where the reader is when this one is gone. */
function nextPart(part: string): string | null {
  const here = document.getElementById(`part-${part}`)
  return (here?.nextElementSibling ?? here?.previousElementSibling)?.id ?? null
}
