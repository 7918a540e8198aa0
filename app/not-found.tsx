import type { Metadata } from 'next'
import { NoSuchPage } from '#components/ui/no-such-page.tsx'
import { PageShell } from '#components/ui/page-shell.tsx'

export const metadata: Metadata = { title: 'There is no such page' }

export default function NotFound() {
  return (
    <PageShell>
      <NoSuchPage />
    </PageShell>
  )
}
