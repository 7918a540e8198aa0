import type { ReactNode } from 'react'

export type Tone = 'neutral' | 'info' | 'good' | 'warn' | 'bad'

const tones: Record<Tone, string> = {
  neutral: 'border-line-strong bg-sunken text-ink',
  info: 'border-info bg-info-wash text-info',
  good: 'border-good bg-good-wash text-good',
  warn: 'border-warn bg-warn-wash text-warn',
  bad: 'border-bad bg-bad-wash text-bad',
}

/** The state of a thing in a word or two; the tone only supports the word. */
export function Tag({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span className={`inline-block rounded-full border px-3 py-0.5 font-semibold text-sm ${tones[tone]}`}>
      {children}
    </span>
  )
}
