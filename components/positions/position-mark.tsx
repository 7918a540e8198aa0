import type { PositionKind } from '#lib/platform/generated/prisma/enums.ts'

export type Mark = PositionKind | 'waiting' | 'withdrawn' | 'lapsed' | 'replaced'

/** Outlines on a grid of 24, each of a shape of its own: told apart without colour. */
const paths: Record<Mark, string> = {
  signs: 'M4 12.5l5.5 5.5L20 6.5',
  signs_with_reservation: 'M3 12.5l5 5L17 7M20 14v.1M20 18v.1M20 10v.1',
  abstains: 'M5 12h14',
  declines: 'M6 6l12 12M18 6L6 18',
  dissents: 'M4 5h16v11h-8l-4.5 4V16H4Z',
  waiting: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM12 7v5.5l3.5 2',
  withdrawn: 'M9 5L4 10l5 5M4 10h10a5 5 0 0 1 0 10h-3',
  lapsed: 'M7 3h10M7 21h10M8 3c0 5 8 5 8 9s-8 4-8 9M16 3c0 5-8 5-8 9s8 4 8 9',
  replaced: 'M5 12h13M12.5 6l6 6-6 6',
}

const tones: Record<Mark, string> = {
  signs: 'text-good',
  signs_with_reservation: 'text-good',
  abstains: 'text-ink-soft',
  declines: 'text-bad',
  dissents: 'text-bad',
  waiting: 'text-warn',
  withdrawn: 'text-ink-soft',
  lapsed: 'text-ink-soft',
  replaced: 'text-ink-soft',
}

/** A position as a shape and a word; the colour only supports them. */
export function PositionMark({ mark, children }: { mark: Mark; children: string }) {
  return (
    <span className={`inline-flex items-start gap-1.5 font-semibold ${tones[mark]}`}>
      <svg viewBox="0 0 24 24" aria-hidden="true" className="mt-[0.2em] size-5 shrink-0">
        <path
          d={paths[mark]}
          fill="none"
          stroke="currentColor"
          strokeWidth="2.4"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      <span>{children}</span>
    </span>
  )
}
