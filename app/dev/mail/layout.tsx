import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { PageShell } from '#components/ui/page-shell.tsx'
import { mayReadMail } from './may-read-mail.ts'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Caught mail' }

export default async function CaughtMailLayout({ children }: { children: ReactNode }) {
  if (!(await mayReadMail(await headers()))) notFound()
  return (
    <PageShell demonstration width="wide">
      {children}
    </PageShell>
  )
}
