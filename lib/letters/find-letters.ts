import { heldOn } from '#lib/parliament/held-on.ts'
import type { Database } from '#lib/platform/database.ts'
import { folded } from '#lib/platform/folded.ts'
import { londonDate } from '#lib/platform/london-day.ts'
import { runStatement } from '#lib/platform/run-statement.ts'
import { type LetterInList, letterInList, letterInListFields } from './letter-in-list.ts'

/** So many letters are shown, so many MPs, and among so many of the newest letters words are looked for. */
const FOUND_AT_MOST = 20
const MEMBERS_AT_MOST = 8
export const NEWEST_READ = 1_000
/** So many people of a name are looked at. */
const PEOPLE_AT_MOST = 300
const WORDS_AT_MOST = 6
/** A search is no longer than a mail's subject; of a longer one its beginning counts. */
const FIND_LIMIT = 200

export type FoundLetter = LetterInList & { createdAt: Date }
export type FoundMember = { id: number; name: string; seatName: string }
export type Found = {
  letters: FoundLetter[]
  members: FoundMember[]
  /** More letters fit than are shown. */
  more: boolean
}

const NOTHING: Found = { letters: [], members: [], more: false }
const REFERENCE = /\bCH-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}\b/gi

/**
 * Letters and MPs by whatever somebody has in hand: a reference, alone or in a mail's subject; an e-mail address; the beginning of
 * a person's name or surname, of an MP's or a seat's; or words of the subject or of the supporter's own part, among the newest letters alone. Each
 * way goes by an index or reads a bounded number of rows, however many letters there are.
 */
export async function findLetters(db: Database, { find, now }: { find: string; now: Date }): Promise<Found> {
  const text = find.slice(0, FIND_LIMIT).trim()
  if (text === '') return NOTHING
  const references = [...new Set(text.match(REFERENCE)?.map((one) => one.toUpperCase()))]
  if (references.length > 0) return foundIn(db, await idsOf(db, { reference: { in: references } }))
  const address = text.split(/[\s<>,;]+/).find((part) => /^[^@]+@[^@]+$/.test(part))
  if (address) return foundIn(db, await idsByAddress(db, address.toLowerCase()))
  const words = wordsOf(text).slice(0, WORDS_AT_MOST)
  if (words.length === 0) return NOTHING
  const places = await placesNow(db, now)
  const [people, written] = await Promise.all([idsByPeople(db, { text, places }), idsByWords(db, words)])
  const members = places.filter((place) => words.every((word) => begins(place, word)))
  const found = await foundIn(db, [...new Set([...people, ...written])])
  return { ...found, members: members.slice(0, MEMBERS_AT_MOST) }
}

/** As names and words are compared; a single letter says nothing of anybody. */
const wordsOf = (text: string) =>
  (folded(text).match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word.length > 1)

const begins = ({ name, seatName }: FoundMember, word: string) =>
  wordsOf(`${name} ${seatName}`).some((each) => each.startsWith(word))

/** Whoever holds a seat today: a few hundred rows. */
async function placesNow(db: Database, now: Date): Promise<FoundMember[]> {
  const held = await db.incumbency.findMany({
    where: heldOn(londonDate(now)),
    orderBy: { member: { name: 'asc' } },
    select: { seat: { select: { name: true } }, member: { select: { id: true, name: true } } },
  })
  return held.map(({ seat, member }) => ({ ...member, seatName: seat.name }))
}

async function idsOf(db: Database, where: { reference: { in: string[] } }): Promise<string[]> {
  return (await db.letter.findMany({ where, select: { id: true } })).map(({ id }) => id)
}

const BY_ADDRESS = `SELECT l.id FROM "Supporter" AS s JOIN "Letter" AS l ON l."supporterId" = s.id
WHERE lower(s.email) = $1 ORDER BY l."createdAt" DESC LIMIT ${FOUND_AT_MOST + 1}`

const idsByAddress = async (db: Database, address: string) =>
  (await runStatement<{ id: string }>(db, BY_ADDRESS, [address])).map(({ id }) => id)

/** As the indices of the migration have it, word for word. */
const NAME = `lower(regexp_replace(normalize(s.name, NFKD), '[\\u0300-\\u036f]', '', 'g'))`
const SURNAME = `regexp_replace(${NAME}, '^.* ', '')`
const startsWith = (what: string) => `${what} ~>=~ $1::text AND ${what} ~<~ ($1::text || chr(1114111))`

const people = (what: string) => `
SELECT l.id, s.name FROM (
  SELECT s.id, s.name FROM "Supporter" AS s WHERE ${startsWith(what)} LIMIT ${PEOPLE_AT_MOST}
) AS s JOIN "Letter" AS l ON l."supporterId" = s.id ORDER BY l."createdAt" DESC LIMIT ${PEOPLE_AT_MOST}`

const peopleThere = (what: string) => `
SELECT l.id, s.name FROM "Supporter" AS s JOIN "Letter" AS l ON l."supporterId" = s.id
WHERE ${startsWith(what)} AND l."memberId" = ANY ($2::integer[]) ORDER BY l."createdAt" DESC LIMIT ${PEOPLE_AT_MOST}`

const BY_NAME = people(NAME)
export const BY_SURNAME = people(SURNAME)
const BY_NAME_THERE = peopleThere(NAME)
const BY_SURNAME_THERE = peopleThere(SURNAME)

/**
 * By the people who wrote, by name or by surname. Words that begin an MP's name or a seat's say where as well: then the others
 * say who, and of many with a name those there are found.
 */
async function idsByPeople(
  db: Database,
  { text, places }: { text: string; places: readonly FoundMember[] },
): Promise<string[]> {
  const typed = folded(text).split(/\s+/).slice(0, WORDS_AT_MOST)
  const isWhere = (part: string) =>
    places.some((place) => wordsOf(part).length > 0 && wordsOf(part).every((word) => begins(place, word)))
  const where = typed.filter(isWhere)
  const who = typed.filter((part) => !where.includes(part))
  const ids = [
    ...(await named(db, [BY_NAME, BY_SURNAME], typed, [])),
    ...(who.length > 0 && where.length > 0
      ? await named(db, [BY_NAME_THERE, BY_SURNAME_THERE], who, [idsWhere(places, where)])
      : []),
  ]
  return [...new Set(ids)]
}

/** The members to whom all of these words point, as the text of an array. */
function idsWhere(places: readonly FoundMember[], where: readonly string[]): string {
  const words = where.flatMap(wordsOf)
  const there = places.filter((place) => words.every((word) => begins(place, word)))
  return `{${there.map(({ id }) => id).join(',')}}`
}

/** Letters of those whose whole name begins so, or whose surname begins as the last word does and the rest of it fits. */
async function named(
  db: Database,
  [byName, bySurname]: readonly [string, string],
  typed: readonly string[],
  there: readonly string[],
): Promise<string[]> {
  const words = typed.flatMap(wordsOf)
  const fits = ({ name }: { name: string }) => {
    const parts = wordsOf(name)
    return words.every((word) => parts.some((part) => part.startsWith(word)))
  }
  const ask = (sql: string, start: string) =>
    runStatement<{ id: string; name: string }>(db, sql, [start, ...there])
  const found = [...(await ask(byName, typed.join(' '))), ...(await ask(bySurname, typed.at(-1) ?? ''))]
  return found.filter(fits).map(({ id }) => id)
}

const BY_WORDS = `
SELECT id FROM (
  SELECT id, lower(subject || ' ' || "ownWords") AS written FROM "Letter"
  WHERE "clearedAt" IS NULL ORDER BY "createdAt" DESC LIMIT ${NEWEST_READ}
) AS newest WHERE written LIKE ALL ($1::text[]) LIMIT ${FOUND_AT_MOST + 1}`

/** Letters and digits alone: nothing in them means anything to LIKE or to an array's text. */
const idsByWords = async (db: Database, words: readonly string[]) => {
  const likes = words.map((word) => `%${word}%`)
  return (await runStatement<{ id: string }>(db, BY_WORDS, [likes])).map(({ id }) => id)
}

/** These letters, the newest first. */
async function foundIn(db: Database, ids: readonly string[]): Promise<Found> {
  const rows = await db.letter.findMany({
    where: { id: { in: [...ids] } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: FOUND_AT_MOST,
    include: letterInListFields,
  })
  const letters = rows.map((row) => ({ ...letterInList(row), createdAt: row.createdAt }))
  return { letters, members: [], more: ids.length > letters.length }
}
