import Link from 'next/link'
import { SectionCard } from '#components/ui/card.tsx'
import { Disclosure } from '#components/ui/disclosure.tsx'
import type { Person } from '#lib/accounts/schema.ts'
import { promisesOfMember } from '#lib/casework/member-records.ts'
import { database } from '#lib/platform/database.ts'
import { PromiseLine } from './promise-line.tsx'
import { PromiseOfMember } from './promise-of-member.tsx'

type Props = { memberId: number; person: Person }

/** What a member said they would do, and whether they did. */
export async function MemberPromises({ memberId, person }: Props) {
  const asked = { memberId, person, now: new Date() }
  const { promises, campaigns, owners, offered, today } = await promisesOfMember(database(), asked)
  const [open, ended] = [
    promises.filter(({ state }) => state === 'open'),
    promises.filter(({ state }) => state !== 'open'),
  ]
  return (
    <SectionCard id="promises" title="Promises">
      {promises.length === 0 ? (
        <p className="text-ink-soft">
          None is written down. When they say that they will do something, write it down with what shows it:
          then somebody will ask whether they did.
        </p>
      ) : (
        <p>
          <Link href={`/desk/promises?member=${memberId}&show=all`} prefetch={false}>
            All of them as a list
          </Link>
        </p>
      )}
      {[...open, ...ended].length > 0 && (
        <ul className="grid gap-1">
          {[...open, ...ended].map((promise) => (
            <li key={promise.id}>
              <PromiseLine promise={promise} today={today} />
            </li>
          ))}
        </ul>
      )}
      {owners.length > 0 && campaigns.length > 0 && (
        <Disclosure key={promises.length} look="secondary" summary="Write down a promise">
          <div className="mt-3">
            <PromiseOfMember {...{ memberId, campaigns, owners, offered, today }} />
          </div>
        </Disclosure>
      )}
    </SectionCard>
  )
}
