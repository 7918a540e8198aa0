import type { QueryKey } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { ButtonLook } from '#components/ui/button-look.ts'
import { Disclosure } from '#components/ui/disclosure.tsx'
import { ActionForm, type HiddenValues } from './action-form.tsx'

type Props = {
  action: string
  /** What goes with the press. */
  hidden?: HiddenValues
  look?: ButtonLook
  /** Read out for the button where several say the same. */
  buttonLabel?: string
  /** Asked before, where it cannot be undone. */
  sure?: { question: string; yes: string; look?: ButtonLook }
  /** The queries that show what it changes; without any, the page is opened afresh where the route says. */
  changes?: readonly QueryKey[]
  onDone?: () => void
  children: ReactNode
}

/** A button that does one thing; what stood in its way is said over it. */
export function ActionButton({ look = 'secondary', sure, children, ...form }: Props) {
  const button = (
    <ActionForm
      {...form}
      look={sure?.look ?? look}
      button={sure?.yes ?? children}
      className="grid justify-items-start [&>[role=alert]:not(:empty)]:mb-3"
    />
  )
  if (!sure) return button
  return (
    <Disclosure look={look} summary={children} className="open:basis-full">
      <div className="flow mt-3">
        <p>{sure.question}</p>
        {button}
      </div>
    </Disclosure>
  )
}
