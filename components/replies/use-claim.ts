'use client'

import { useEffect } from 'react'
import { fetchJson } from '#lib/platform/fetch-json.ts'
import { CLAIM_AGAIN_MS } from '#lib/replies/queue-claims.ts'
import { claimAnswer } from '#lib/replies/schema.ts'

/** Who only passes by an answer does not read it. */
const SETTLES_MS = 300

/** Says that an answer is open here, as long as it is and the page is seen; others are shown who reads it. */
export function useClaim(id: string): void {
  useEffect(() => {
    const path = `/api/replies/${id}/claim`
    let claimed = false
    const claim = () => {
      if (document.visibilityState === 'hidden') return
      claimed = true
      // That others are not told does no harm to anybody's reading.
      fetchJson(path, claimAnswer, { body: {} }).catch(() => {})
    }
    const first = setTimeout(claim, SETTLES_MS)
    const again = setInterval(claim, CLAIM_AGAIN_MS)
    const letGo = () => {
      if (!claimed) return
      claimed = false
      const headers = { accept: 'application/json', 'content-type': 'application/json' }
      const body = JSON.stringify({ letGo: true })
      fetch(path, { method: 'POST', headers, body, keepalive: true }).catch(() => {})
    }
    window.addEventListener('pagehide', letGo)
    return () => {
      clearTimeout(first)
      clearInterval(again)
      window.removeEventListener('pagehide', letGo)
      letGo()
    }
  }, [id])
}
