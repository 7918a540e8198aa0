'use client'

import { type ReactNode, useEffect, useState } from 'react'
import { buttonLook } from '#components/ui/button-look.ts'

type Props = {
  /** What is copied: words with the address at their end. */
  words: string
  address: string
  title: string
  texts: { copy: string; copied: string; notCopied: string; share: string }
  /** What stands beside the buttons. */
  children: ReactNode
}

/** Copies words with an address, or hands the address to the device's own way of sharing; hidden where scripts do not run. */
export function ShareButtons({ words, address, title, texts, children }: Props) {
  const [said, setSaid] = useState('')
  const [shares, setShares] = useState(false)
  // Known in the browser alone, and only after the page has been taken over as the server made it.
  useEffect(() => setShares('share' in navigator), [])
  const copy = () =>
    copyText(words).then(
      () => setSaid(texts.copied),
      () => setSaid(texts.notCopied),
    )
  return (
    <>
      <div className="flex flex-wrap gap-3">
        <button type="button" onClick={copy} className={buttonLook('secondary', 'needs-script')}>
          {texts.copy}
        </button>
        {shares && (
          <button
            type="button"
            // Closing the device's list without choosing is an answer too.
            onClick={() => navigator.share({ title, url: address }).catch(() => {})}
            className={buttonLook('secondary')}
          >
            {texts.share}
          </button>
        )}
        {children}
      </div>
      <p role="status" className="font-semibold empty:hidden">
        {said}
      </p>
    </>
  )
}

/** @throws where there is no clipboard, as on a page without https, or where it is refused */
async function copyText(text: string): Promise<void> {
  await navigator.clipboard.writeText(text)
}
