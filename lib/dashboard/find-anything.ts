import { mayPerson } from '#lib/accounts/permissions.ts'
import type { Person } from '#lib/accounts/schema.ts'
import { campaignStateNames } from '#lib/campaigns/campaign-words.ts'
import { findLetters } from '#lib/letters/find-letters.ts'
import { lookUpPostcode } from '#lib/parliament/look-up-postcode.ts'
import { postcodeIndex } from '#lib/parliament/look-up-seats.ts'
import type { Database } from '#lib/platform/database.ts'
import { type FindKind, type Found, type Hit, NOTHING_FOUND } from './find-anything-schema.ts'
import { type MemberToFind, placesToFind, type SeatToFind } from './places-to-find.ts'
import { nameWords, nearlyName, rankName } from './rank-names.ts'

/** So many of a kind are shown. */
const SHOWN = 8

const REFERENCE = /\bCH[- ]?([0-9A-HJKMNP-TV-Z]{4})[- ]?([0-9A-HJKMNP-TV-Z]{4})\b/i

type Ranked = { kind: FindKind; rank: number; hit: Hit }
type Asked = { db: Database; person: Person; now: Date; q: string; pages: readonly Page[] }
type Page = { href: string; name: string }

const hitOf = (to: string, title: string, note = '', invented = false): Hit => ({ to, title, note, invented })

/**
 * Everything that somebody may mean by a few words: members, seats, postcodes, a letter's reference, campaigns,
 * organisations, pages of the menu. Names are compared without accents and titles. What may be told is what `person` may read;
 * of letters only a whole reference finds one, so nobody is found here by what they wrote or who they are.
 */
export async function findAnything(asked: Asked): Promise<Found> {
  const { db, person, now, q, pages } = asked
  const reference = referenceIn(q)
  if (reference) return byReference(asked, reference)
  const typed = nameWords(q)
  const mayReadMembers = mayPerson(person, 'member.read')
  const mayReadDrafts = mayPerson(person, 'statement.read')
  const places = mayReadMembers ? await placesToFind(db, now) : { members: [], seats: [] }
  const postcode = /\d/.test(q) ? lookUpPostcode(postcodeIndex(), q) : null
  if (postcode && postcode.postcode !== null) return byPostcode(places, postcode)
  if (typed.length === 0) return NOTHING_FOUND
  const [campaigns, organisations] = mayReadDrafts
    ? await Promise.all([
        db.campaign.findMany({ select: { slug: true, title: true, state: true }, orderBy: { title: 'asc' } }),
        db.organisation.findMany({ select: { slug: true, name: true }, orderBy: { name: 'asc' } }),
      ])
    : [[], []]
  const rank = (kind: FindKind, name: string, hit: Hit, also?: string): Ranked[] => {
    const found = rankName(typed, { name, also })
    return found === null ? [] : [{ kind, rank: found, hit }]
  }
  const ranked = [
    ...places.members.flatMap((one) => rank('members', one.name, memberHit(one), one.seatName ?? '')),
    ...places.seats.flatMap((one) => rank('seats', one.name, seatHit(one, places.members), one.nameCy ?? '')),
    ...campaigns.flatMap(({ slug, title, state }) =>
      rank('campaigns', title, hitOf(`/desk/campaigns/${slug}`, title, campaignStateNames[state])),
    ),
    ...organisations.flatMap(({ slug, name }) =>
      rank('organisations', name, hitOf(`/organisations/${slug}`, name)),
    ),
    ...pages.flatMap(({ href, name }) => rank('pages', name, hitOf(href, name))),
  ]
  if (ranked.length === 0 && postcode?.outcome === 'incomplete')
    return { ...NOTHING_FOUND, note: postcode.message }
  if (ranked.length === 0) return nearly(typed, places)
  const exact = ranked.filter((one) => one.rank === 0)
  return { groups: grouped(ranked), exact: exact.length === 1 ? (exact[0]?.hit.to ?? null) : null, note: '' }
}

/** A reference as it is written, however it was typed. */
function referenceIn(q: string): string | null {
  const [whole, first, second] = REFERENCE.exec(q) ?? []
  // Eight letters behind "ch" may be a word; a reference that has no digit is typed with its dashes.
  return whole && first && second && /[\d-]/.test(whole) ? `CH-${first}-${second}`.toUpperCase() : null
}

async function byReference({ db, person, now }: Asked, reference: string): Promise<Found> {
  if (!mayPerson(person, 'letter.read'))
    return {
      ...NOTHING_FOUND,
      note: 'That is the reference of a letter. Letters are for the coalition’s coordinators: ask one of them.',
    }
  const { letters } = await findLetters(db, { find: reference, now })
  const hits = letters.map((letter) =>
    hitOf(
      `/desk/letters?find=${letter.reference}`,
      letter.reference,
      `To ${letter.memberName}, ${letter.campaignTitle}`,
    ),
  )
  if (hits.length === 0)
    return { ...NOTHING_FOUND, note: `There is no letter ${reference}. Look at its last letters again.` }
  return { groups: [{ kind: 'letters', hits, more: false }], exact: hits[0]?.to ?? null, note: '' }
}

type Places = { members: readonly MemberToFind[]; seats: readonly SeatToFind[] }

/** The seats a postcode may lie in, and who holds them. */
function byPostcode(
  { members, seats }: Places,
  { gssCodes, message }: { gssCodes: readonly string[]; message: string },
): Found {
  const here = seats.filter(({ gssCode }) => gssCodes.includes(gssCode))
  const hits = here.map((seat) => seatHit(seat, members))
  const theirs = members.filter(({ gssCode, sits }) => sits && gssCode && gssCodes.includes(gssCode))
  const ranked = [
    ...hits.map((hit): Ranked => ({ kind: 'seats', rank: 0, hit })),
    ...theirs.map((member): Ranked => ({ kind: 'members', rank: 0, hit: memberHit(member) })),
  ]
  return { groups: grouped(ranked), exact: (hits.length === 1 && hits[0]?.to) || null, note: message }
}

/** Names that are one slip of the keyboard away, where nothing fits as it was typed. */
function nearly(typed: readonly string[], { members, seats }: Places): Found {
  const ranked = [
    ...members
      .filter(({ name }) => nearlyName(typed, name))
      .map((one): Ranked => ({ kind: 'members', rank: 3, hit: memberHit(one) })),
    ...seats
      .filter(({ name }) => nearlyName(typed, name))
      .map((one): Ranked => ({ kind: 'seats', rank: 3, hit: seatHit(one, members) })),
  ]
  return ranked.length === 0
    ? NOTHING_FOUND
    : { groups: grouped(ranked), exact: null, note: 'Nothing has just that name. These are close to it.' }
}

function memberHit({ id, name, party, seatName, sits, invented }: MemberToFind): Hit {
  const where = seatName === null ? '' : sits ? `, ${seatName}` : `, ${seatName} until they left`
  return hitOf(`/desk/members/${id}`, name, `${party}${where}`, invented)
}

function seatHit({ gssCode, name }: SeatToFind, members: readonly MemberToFind[]): Hit {
  const holder = members.find((member) => member.sits && member.gssCode === gssCode)
  return hitOf(`/desk/seats/${gssCode}`, name, holder ? holder.name : 'Nobody holds it now')
}

const ORDER: readonly FindKind[] = ['letters', 'members', 'seats', 'campaigns', 'organisations', 'pages']

function grouped(ranked: readonly Ranked[]): Found['groups'] {
  return ORDER.flatMap((kind) => {
    const theirs = ranked.filter((one) => one.kind === kind).toSorted((a, b) => a.rank - b.rank)
    const hits = theirs.slice(0, SHOWN).map(({ hit }) => hit)
    return hits.length === 0 ? [] : [{ kind, hits, more: theirs.length > hits.length }]
  })
}
