'use client'

import { useEffect, useRef, useState } from 'react'

/**
 * Solves a challenge while the page is read, and puts the answer into the form it stands in. A press that comes sooner waits
 * for it, and says so. Without a script, or where it fails, the form goes the slower way.
 */
export function ProofField({ challenge, waits }: { challenge: string; waits: string }) {
  const field = useRef<HTMLInputElement>(null)
  const [waiting, setWaiting] = useState(false)
  useEffect(() => {
    const form = field.current?.form
    if (!form) return
    let over = false
    let pressed: SubmitEvent | null = null
    const worker = new Worker(new URL('./proof-worker.ts', import.meta.url), { type: 'module' })
    const end = (answer: string) => {
      over = true
      if (field.current) field.current.value = answer
      setWaiting(false)
      if (pressed) form.requestSubmit(pressed.submitter)
    }
    worker.onmessage = ({ data }: MessageEvent<unknown>) => end(String(data))
    worker.onerror = () => end('')
    const hold = (event: SubmitEvent) => {
      if (over) return
      event.preventDefault()
      pressed = event
      setWaiting(true)
    }
    form.addEventListener('submit', hold)
    worker.postMessage(challenge)
    return () => {
      form.removeEventListener('submit', hold)
      worker.terminate()
    }
  }, [challenge])
  return (
    <>
      <input ref={field} type="hidden" name="proof" defaultValue="" data-challenge={challenge} />
      <p role="status" className="text-ink-soft">
        {waiting && waits}
      </p>
    </>
  )
}
