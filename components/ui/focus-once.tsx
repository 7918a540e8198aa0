'use client'

import { useEffect } from 'react'

/** Puts the keyboard on an element when the page opens: the error summary, for one. */
export function FocusOnce({ id }: { id: string }) {
  useEffect(() => document.getElementById(id)?.focus(), [id])
  return null
}
