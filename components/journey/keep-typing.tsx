'use client'

import { useEffect } from 'react'
import { typingKey } from './typing-store.ts'

const DAYS = 14
type Kept = { at: number; values: Record<string, string> }
type Control = HTMLInputElement | HTMLTextAreaElement

/**
 * Keeps what is typed into a form in the browser until it is saved, and puts it back after a reload, Back or a crash.
 * Ticks are not kept: a yes is given each time. Without JavaScript, or where storage is refused, nothing is missing but this.
 */
export function KeepTyping({ slug, step, form: id }: { slug: string; step: string; form: string }) {
  useEffect(() => {
    const form = document.getElementById(id)
    if (!(form instanceof HTMLFormElement)) return
    const key = typingKey(slug, step)
    restore(form, key)
    const keep = () => write(key, { at: Date.now(), values: valuesOf(form) })
    form.addEventListener('input', keep)
    return () => form.removeEventListener('input', keep)
  }, [slug, step, id])
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

function restore(form: HTMLFormElement, key: string): void {
  const kept = read(key)
  if (!kept) return
  const differing = controlsOf(form).filter(
    ({ name, defaultValue }) => (kept.values[name] ?? defaultValue) !== defaultValue,
  )
  // The page came with all of it: it was saved, and what was left out since must not come back.
  if (differing.length === 0) remove(key)
  for (const control of differing) {
    const value = kept.values[control.name]
    // What was typed into this page while it was still loading is newer.
    if (value !== undefined && control.value === control.defaultValue) control.value = value
  }
}

function read(key: string): Kept | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null')
    if (!isKept(kept)) return null
    return kept.at > Date.now() - DAYS * 86_400_000 ? kept : null
  } catch {
    return null
  }
}

function write(key: string, kept: Kept): void {
  try {
    localStorage.setItem(key, JSON.stringify(kept))
  } catch {
    // Storage is full or refused: the form itself still has every word.
  }
}

function remove(key: string): void {
  try {
    localStorage.removeItem(key)
  } catch {
    // Storage is refused, so nothing is in it.
  }
}

function isKept(value: unknown): value is Kept {
  return (
    typeof value === 'object' &&
    value !== null &&
    'at' in value &&
    typeof value.at === 'number' &&
    'values' in value &&
    typeof value.values === 'object' &&
    value.values !== null &&
    Object.values(value.values).every((each) => typeof each === 'string')
  )
}
