import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

export type NoticeKind = 'info' | 'success' | 'warning' | 'error'

const kinds: Record<NoticeKind, { word: string; colours: string }> = {
  info: { word: 'Good to know', colours: 'border-info bg-info-wash [--tone:var(--info)]' },
  success: { word: 'Done', colours: 'border-good bg-good-wash [--tone:var(--good)]' },
  warning: { word: 'Please note', colours: 'border-warn bg-warn-wash [--tone:var(--warn)]' },
  error: { word: 'There is a problem', colours: 'border-bad bg-bad-wash [--tone:var(--bad)]' },
}

type Props = { kind?: NoticeKind; title?: string; role?: 'status' | 'alert'; children: ReactNode }

/** Something to know before going on. The title is a word for the kind unless given: never colour alone. */
export function Notice({ kind = 'info', title, role, children }: Props) {
  const { word, colours } = kinds[kind]
  return (
    <div role={role} className={`rounded-lg border-2 border-l-8 p-4 sm:p-5 ${colours}`}>
      <p className="flex items-center gap-2 font-bold text-(--tone)">
        <Icon name={kind} />
        {title ?? word}
      </p>
      <div className="flow mt-2">{children}</div>
    </div>
  )
}
