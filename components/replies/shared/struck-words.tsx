import { Fragment } from 'react'
import { STRUCK } from '#lib/replies/strike-out.ts'

/** What an office wrote, with what was struck out as bars that are read out as such. */
export function StruckWords({ words }: { words: string }) {
  const parts = words.split(STRUCK)
  return (
    <div className="letter-text wrap-anywhere max-w-[44rem]">
      {parts.map((part, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text, which stay in their places
        <Fragment key={at}>
          {at > 0 && (
            <>
              <span aria-hidden="true" className="text-ink-soft">
                {STRUCK}
              </span>
              <span className="sr-only">[struck out]</span>
            </>
          )}
          {part}
        </Fragment>
      ))}
    </div>
  )
}
