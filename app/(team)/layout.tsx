import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { Hydrated } from '#components/providers/hydrated.tsx'
import { QueryProvider } from '#components/providers/query-provider.tsx'
import { PageShell } from '#components/ui/page-shell.tsx'
import { readChoices } from '#components/workbench/choices.ts'
import { waysOf } from '#components/workbench/ways-of.ts'
import { Workbench } from '#components/workbench/workbench.tsx'
import { coalition } from '#lib/coalition/data.ts'
import { waitsForMeQuery } from '#lib/dashboard/queries.ts'
import { waitsForMe } from '#lib/dashboard/waits-for-me.ts'
import { config } from '#lib/platform/config.ts'
import { database } from '#lib/platform/database.ts'
import { whoAsks } from './require-person.ts'

export const dynamic = 'force-dynamic'

/** The workbench for whoever is signed in; a plain page for whoever is about to. */
export default async function TeamLayout({ children }: { children: ReactNode }) {
  const [umbrella, person, cookie] = await Promise.all([coalition(database()), whoAsks(), cookies()])
  const demonstration = config().mailDelivery === 'catch'
  if (!person)
    return (
      <PageShell coalition={umbrella?.name} demonstration={demonstration} width="wide">
        <QueryProvider>{children}</QueryProvider>
      </PageShell>
    )
  const waits = await waitsForMe(database(), { person, now: new Date() })
  return (
    <QueryProvider>
      <Hydrated query={waitsForMeQuery} data={waits}>
        <Workbench
          coalition={umbrella?.name}
          demonstration={demonstration}
          personName={person.name}
          ways={waysOf(person)}
          choices={readChoices((name) => cookie.get(name)?.value)}
        >
          {children}
        </Workbench>
      </Hydrated>
    </QueryProvider>
  )
}
