'use client'

import { useState } from 'react'

/**
 * An id made with a form that makes something new: pressed twice, it is one thing. The server's own stays in the page until
 * another is asked for, with a new `key`.
 */
export function FreshId({ name }: { name: string }) {
  const [id] = useState(() => crypto.randomUUID())
  return <input type="hidden" name={name} value={id} suppressHydrationWarning />
}
