'use client'

import Link from 'next/link'
import { useEffect, useRef } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Heading } from '#components/ui/heading.tsx'

type Props = { keys: readonly { key: string; name: string }[]; onClose: () => void }

const HELP = { key: '?', name: 'Show these keys' }

/** The keys of the page that is open, in the browser's own dialogue: Escape closes it, and the focus goes back. */
export function KeySheet({ keys, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const close = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    dialog.current?.showModal()
    close.current?.focus()
  }, [])
  return (
    <dialog
      ref={dialog}
      onClose={onClose}
      aria-labelledby="key-sheet"
      className="m-auto w-[min(30rem,calc(100vw-2rem))] rounded-xl border border-line bg-surface p-5 text-ink shadow-card backdrop:bg-black/50"
    >
      <div className="flow">
        <Heading level={2} id="key-sheet">
          Keys on this page
        </Heading>
        <dl className="grid gap-1.5">
          {[...keys, HELP].map(({ key, name }) => (
            <div key={key} className="flex items-center gap-3">
              <dt className="min-w-16">
                <kbd className="inline-block min-w-8 rounded-md border border-line-strong bg-sunken px-2 py-0.5 text-center font-sans font-semibold">
                  {keyNames[key] ?? key}
                </kbd>
              </dt>
              <dd>{name}</dd>
            </div>
          ))}
        </dl>
        <p className="text-ink-soft">
          Keys rest while you type. You can switch them off on{' '}
          <Link href="/account#workbench" onClick={() => dialog.current?.close()}>
            your account’s page
          </Link>
          .
        </p>
        <Button ref={close} type="button" look="secondary" onClick={() => dialog.current?.close()}>
          Close
        </Button>
      </div>
    </dialog>
  )
}

const keyNames: Readonly<Record<string, string>> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
}
