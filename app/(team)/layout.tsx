import type { ReactNode } from 'react'
import { TeamNav } from '#components/accounts/team-nav.tsx'
import { QueryProvider } from '#components/providers/query-provider.tsx'
import { PageShell } from '#components/ui/page-shell.tsx'
import { mayPerson } from '#lib/accounts/permissions.ts'
import { coalition } from '#lib/coalition/data.ts'
import { countHeld } from '#lib/letters/held-letters.ts'
import { config } from '#lib/platform/config.ts'
import { database } from '#lib/platform/database.ts'
import { countOpenRequests } from '#lib/privacy/requests-data.ts'
import { whoAsks } from './require-person.ts'

export const dynamic = 'force-dynamic'

export default async function TeamLayout({ children }: { children: ReactNode }) {
  const [umbrella, person] = await Promise.all([coalition(database()), whoAsks()])
  const nav = person && (
    <TeamNav
      answers={mayPerson(person, 'reply.read')}
      parliament={mayPerson(person, 'parliament.edit')}
      coalition={mayPerson(person, 'coalition.edit')}
      held={mayPerson(person, 'held.read') ? await countHeld(database()) : null}
      requests={mayPerson(person, 'request.handle') ? await countOpenRequests(database()) : null}
    />
  )
  return (
    <PageShell
      coalition={umbrella?.name}
      demonstration={config().mailDelivery === 'catch'}
      nav={nav}
      width="wide"
    >
      <QueryProvider>{children}</QueryProvider>
    </PageShell>
  )
}
