'use client'

import { type RefObject, useEffect, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import type { HeldMove, HeldShow } from '#lib/replies/schema.ts'

const MOVES: Record<HeldShow, readonly { what: HeldMove; label: string }[]> = {
  held: [
    { what: 'place', label: 'Place where each points' },
    { what: 'set_aside', label: 'Set aside' },
    { what: 'dismiss', label: 'Spam' },
  ],
  set_aside: [
    { what: 'bring_back', label: 'Bring back' },
    { what: 'dismiss', label: 'Spam' },
  ],
  dismissed: [{ what: 'bring_back', label: 'Bring back' }],
}

type Props = {
  show: HeldShow
  ticked: number
  busy: boolean
  form: RefObject<HTMLFormElement | null>
  onTicked: () => void
}

/** What can be done with the ticked messages; stays near while the list is read. */
export function HeldMoves({ show, ticked, busy, form, onTicked }: Props) {
  const [hasScript, setHasScript] = useState(false)
  useEffect(() => setHasScript(true), [])
  const tickAll = (checked: boolean) => {
    for (const box of form.current?.querySelectorAll<HTMLInputElement>('input[type=checkbox]') ?? []) {
      box.checked = checked
    }
    onTicked()
  }
  return (
    <fieldset className="near-bar flex-wrap gap-x-3 gap-y-2 max-sm:static">
      <legend className="sr-only">What to do with the ticked messages</legend>
      <span className="mr-2 font-semibold">{hasScript ? `${ticked} ticked` : 'Those ticked:'}</span>
      {MOVES[show].map(({ what, label }, at) => (
        <Button
          key={what}
          name="what"
          value={what}
          look={at === 0 ? 'primary' : 'secondary'}
          aria-disabled={busy}
        >
          {label}
        </Button>
      ))}
      {hasScript && (
        <Button type="button" look="quiet" onClick={() => tickAll(ticked === 0)}>
          {ticked === 0 ? 'Tick all' : 'Untick all'}
        </Button>
      )}
    </fieldset>
  )
}
