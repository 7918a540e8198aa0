import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { PageShell } from '#components/ui/page-shell.tsx'
import { catcherIsOn } from '#lib/catcher/caught-mail.ts'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Caught mail' }

export default function CaughtMailLayout({ children }: { children: ReactNode }) {
  if (!catcherIsOn()) notFound()
  return (
    <PageShell demonstration width="wide">
      {children}
    </PageShell>
  )
}
