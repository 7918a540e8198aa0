'use client'

import { useEffect } from 'react'
import { DAY_MS } from '#lib/platform/london-day.ts'
import { lockWith } from './lock.ts'
import { typingKey } from './typing-store.ts'

const DAYS = 14
type Control = HTMLInputElement | HTMLTextAreaElement
/** What was typed, and how the form was opened that it was typed into. */
type Kept = { at: number; values: Record<string, string>; opened: Record<string, string> }

/**
 * Keeps what is typed into a form in the browser until it is saved, and puts it back after a reload, Back or a crash. It is
 * locked with the page's own key: without the draft, or signed out, nobody opens it. Ticks are not kept: a yes is given each
 * time. Without JavaScript, or where storage is refused, nothing is missing but this.
 */
export function KeepTyping({
  slug,
  step,
  form: id,
  secret,
}: {
  slug: string
  step: string
  form: string
  /** From `typingSecret`. */
  secret: string
}) {
  useEffect(() => {
    const form = document.getElementById(id)
    const lock = lockWith(secret)
    if (!(form instanceof HTMLFormElement) || !lock) return
    const key = typingKey(slug, step)
    // Behind the listening below, which hears what is put back.
    const restoring = Promise.resolve().then(() => restore(form, { key, lock }))
    let latest = 0
    const keep = async () => {
      latest += 1
      const mine = latest
      const kept: Kept = { at: Date.now(), values: valuesOf(form), opened: openedOf(form) }
      await restoring
      const locked = await lock.close(JSON.stringify(kept), key)
      // Of two that are locked at once the later one stays.
      if (mine === latest) inStorage((storage) => storage.setItem(key, locked))
    }
    // A page that the browser kept whole is as it was before it was saved.
    const again = ({ persisted }: PageTransitionEvent) => persisted && location.reload()
    form.addEventListener('input', keep)
    window.addEventListener('pageshow', again)
    return () => {
      form.removeEventListener('input', keep)
      window.removeEventListener('pageshow', again)
    }
  }, [slug, step, id, secret])
  return null
}

function controlsOf(form: HTMLFormElement): Control[] {
  return [...form.elements].filter(
    (element): element is Control =>
      element instanceof HTMLTextAreaElement ||
      (element instanceof HTMLInputElement && ['text', 'email'].includes(element.type)),
  )
}

const valuesOf = (form: HTMLFormElement) =>
  Object.fromEntries(controlsOf(form).map((control) => [control.name, control.value]))

/** Prints of what each box held when the form was opened; none where the form has no such thing. */
function openedOf(form: HTMLFormElement): Record<string, string> {
  const field = form.elements.namedItem('startedFrom')
  return field instanceof HTMLInputElement ? JSON.parse(field.value) : {}
}

async function restore(
  form: HTMLFormElement,
  { key, lock }: { key: string; lock: NonNullable<ReturnType<typeof lockWith>> },
): Promise<void> {
  const locked = inStorage((storage) => storage.getItem(key))
  const kept = locked ? parse(await lock.open(locked, key)) : null
  const now = openedOf(form)
  const unsaved = controlsOf(form).filter(({ name, value, defaultValue }) => {
    const before = kept?.values[name]
    // A box that was saved since must not be undone; what was typed while the page was still loading is newer.
    return (
      before !== undefined &&
      before !== defaultValue &&
      value === defaultValue &&
      now[name] === kept?.opened[name]
    )
  })
  if (unsaved.length === 0) inStorage((storage) => storage.removeItem(key))
  for (const control of unsaved) {
    control.value = kept?.values[control.name] ?? ''
    control.closest('details')?.setAttribute('open', '')
  }
  // Whatever follows what is typed follows this too, and what was typed before anything listened.
  if (controlsOf(form).some(({ value, defaultValue }) => value !== defaultValue))
    form.dispatchEvent(new Event('input', { bubbles: true }))
}

function parse(text: string | null): Kept | null {
  if (text === null) return null
  const kept: Kept = JSON.parse(text)
  return kept.at > Date.now() - DAYS * DAY_MS ? kept : null
}

/** Null where storage is full or refused: the form itself still has every word. */
function inStorage<Result>(use: (storage: Storage) => Result): Result | null {
  try {
    return use(localStorage)
  } catch {
    return null
  }
}
