import { formerMembers } from '#lib/members/former-members.ts'
import type { ListedMember, MemberListInput } from '#lib/members/member-list.ts'
import type { Database } from '#lib/platform/database.ts'
import { seatsLeft } from '#lib/segments/data.ts'
import { type SegmentFilter, VACANT } from '#lib/segments/filter.ts'

/**
 * The members whose seats a filter leaves, or those who hold none any more; null where the filter names a campaign that is not
 * there. Of seats that nobody holds only whoever asks for them hears.
 */
export async function membersToList(
  db: Database,
  {
    filter,
    who,
    exact,
    now,
  }: { filter: SegmentFilter; who: MemberListInput['who']; exact: boolean; now: Date },
): Promise<ListedMember[] | null> {
  if (who === 'former') return formerMembers(db, { exact, now })
  const seats = await seatsLeft(db, { filter, exact, now })
  if (!seats) return null
  const vacant = filter.party?.includes(VACANT) ?? false
  return seats
    .filter(({ member }) => member !== null || vacant)
    .map(({ gssCode, name, nation, member, letters, answers, stances, promises, majority }) => ({
      key: gssCode,
      member,
      seat: { gssCode, name, nation },
      letters,
      answers,
      stances,
      promises,
      majority,
      leftOn: '',
    }))
}
