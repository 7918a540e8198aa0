'use client'

import { useEffect } from 'react'
import { forgetTyping } from './typing-store.ts'

/** On a page that is reached once everything typed is saved, or cleared: the browser's own copy is not needed. */
export function ForgetTyping({ slug }: { slug: string }) {
  useEffect(() => {
    try {
      forgetTyping(localStorage, slug)
    } catch {
      // Storage is refused, so nothing is in it.
    }
  }, [slug])
  return null
}
