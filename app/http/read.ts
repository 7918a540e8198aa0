import type { Person } from '#lib/accounts/schema.ts'
import { type Database, database } from '#lib/platform/database.ts'
import { isMalformedId } from '#lib/platform/database-errors.ts'
import type { Door } from '#lib/platform/doors.ts'
import { type Refused, refused } from '#lib/platform/refused.ts'
import { admit, type Right } from './admit.ts'
import { answerJson, languageIn, refuse, sendTo } from './answer.ts'
import { atDoor } from './at-door.ts'
import { logFault } from './handle-form.ts'
import { refusals } from './refusals.ts'
import { withRule } from './rules.ts'

/** What a read is asked. */
export type Asked<Params> = {
  db: Database
  params: Params
  /** The address's query; of a name that stands there several times, the last. */
  query: Readonly<Record<string, string>>
  now: Date
  request: Request
}
export type Reading<Params> = Asked<Params> & { person: Person }

/** An object for JSON, an answer of its own (a file), a refusal, or null for nothing of the kind. */
type Found = object | null
type Read<Ask> = {
  find: (ask: Ask) => Found | Promise<Found>
  /** Said where nothing is found. */
  none?: string
  /** The page to go back to for whoever followed a link here in vain. */
  page?: string
}

/** A route that reads for a signed-in person who has `right` for any organisation at all. */
export function read<Params>({ right, find, ...given }: Read<Reading<Params>> & { right: Right }) {
  const handler = handleRead<Params>(given, right, async (asked) => {
    const admitted = await admit(asked.request, right)
    return admitted.ok ? find({ ...asked, person: admitted.person }) : admitted
  })
  return withRule(handler, { right })
}

/** A route that anybody may read, as often as its door lets a network in where it has one. */
export function openRead<Params>({ door, find, ...given }: Read<Asked<Params>> & { door?: Door }) {
  const handler = handleRead<Params>(given, door ?? 'anybody', async (asked) => {
    const wait = door && (await atDoor(door, asked.request, languageIn(asked.request)))
    return wait ?? find(asked)
  })
  return withRule(handler, { right: 'anybody', door })
}

/** Leads whoever reloads or bookmarks the address of a form back to its page. */
export function backTo<Params>(page: (params: Params, request: Request) => string) {
  const handler = async (request: Request, { params }: { params: Promise<Params> }): Promise<Response> =>
    sendTo(page(await params, request))
  return withRule(handler, { right: 'anybody' })
}

const isRefused = (found: object): found is Refused => 'ok' in found && found.ok === false

function handleRead<Params>(
  { none = 'There is nothing here.', page = '/' }: { none?: string; page?: string },
  name: string,
  find: (asked: Asked<Params>) => Promise<Found>,
) {
  return async (request: Request, { params }: { params: Promise<Params> }): Promise<Response> => {
    const back = { href: page }
    try {
      const query = Object.fromEntries(new URL(request.url).searchParams)
      const found = await find({ db: database(), params: await params, query, now: new Date(), request })
      if (found instanceof Response) return found
      if (!found) return refuse(request, refused('not_found', none), back)
      return isRefused(found) ? refuse(request, found, back) : answerJson(found)
    } catch (error) {
      if (isMalformedId(error)) return refuse(request, refused('not_found', none), back)
      logFault(name, error)
      return refuse(request, refusals.fault(languageIn(request)), back)
    }
  }
}
