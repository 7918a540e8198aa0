import { SectionCard } from '#components/ui/card.tsx'
import { Disclosure } from '#components/ui/disclosure.tsx'
import type { Person } from '#lib/accounts/schema.ts'
import { stancesOfMember } from '#lib/casework/member-records.ts'
import { mayOpenAnswersOf, movesFor } from '#lib/casework/who-sees.ts'
import { database } from '#lib/platform/database.ts'
import { StanceOfMember } from './stance-of-member.tsx'
import { TakenStance } from './taken-stance.tsx'

type Props = { memberId: number; person: Person }

/** Where a member stands on each campaign, with what shows it; below, what was said before. */
export async function MemberStances({ memberId, person }: Props) {
  const asked = { memberId, person, now: new Date() }
  const { stances, campaigns, owners } = await stancesOfMember(database(), asked)
  const current = stances.filter((stance) => stance.current)
  const mine = movesFor(person)
  const shown = (stance: (typeof stances)[number]) => (
    <TakenStance
      stance={stance}
      back={`/desk/members/${memberId}`}
      opensAnswers={mayOpenAnswersOf(person, stance.campaign.id)}
      takesBack={mine === 'all' || mine.includes(stance.organisationId)}
    />
  )
  return (
    <SectionCard id="stance" title="Where they stand">
      {current.length === 0 && (
        <p className="text-ink-soft">
          Nothing is known yet. An answer shows it with one press, and so does what you hear elsewhere.
        </p>
      )}
      {current.map((stance) => {
        const before = stances.filter(
          ({ id, campaign }) => id !== stance.id && campaign.id === stance.campaign.id,
        )
        return (
          <section key={stance.id} aria-label={stance.campaign.title} className="grid gap-2">
            <h3 className="font-semibold">{stance.campaign.title}</h3>
            {shown(stance)}
            {before.length > 0 && (
              <Disclosure summary={`Before (${before.length})`}>
                <ol className="mt-2 grid gap-3 border-line border-l-2 pl-4">
                  {before.map((each) => (
                    <li key={each.id}>{shown(each)}</li>
                  ))}
                </ol>
              </Disclosure>
            )}
          </section>
        )
      })}
      {owners.length > 0 && campaigns.length > 0 && (
        <Disclosure key={current[0]?.id ?? 'none'} look="secondary" summary="Say where they stand">
          <div className="mt-3">
            <StanceOfMember {...{ memberId, campaigns, owners }} />
          </div>
        </Disclosure>
      )}
    </SectionCard>
  )
}
