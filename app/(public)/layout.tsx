import type { ReactNode } from 'react'
import { PageShell } from '#components/ui/page-shell.tsx'
import { coalition } from '#lib/coalition/data.ts'
import { config } from '#lib/platform/config.ts'
import { database } from '#lib/platform/database.ts'

export const dynamic = 'force-dynamic'

export default async function PublicLayout({ children }: { children: ReactNode }) {
  const umbrella = await coalition(database())
  return (
    <PageShell coalition={umbrella?.name} demonstration={config().mailDelivery === 'catch'}>
      {children}
    </PageShell>
  )
}
