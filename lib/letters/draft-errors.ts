import { z } from 'zod'
import { readMailAddress } from '#lib/platform/mail-address.ts'
import { holdsMailAddress } from '#lib/supporters/odd-names.ts'
import { fieldFaultWords } from '#lib/words/catalogue/faults.ts'
import type { Language } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'
import type { Draft } from './draft.ts'
import {
  ADDRESS_LIMIT,
  aboutYou,
  aboutYouByPost,
  type FieldFault,
  NAME_LIMIT,
  RELATION_LIMIT,
} from './schema.ts'

/** As the fields stand on the page: an error summary follows it. */
const pageOrder = [
  'representedName',
  'name',
  'relation',
  'address',
  'abroadAddress',
  'email',
  'consentToSend',
] as const

const limits: Partial<Record<FieldFault, number>> = {
  name_long: NAME_LIMIT,
  relation_long: RELATION_LIMIT,
  address_long: ADDRESS_LIMIT,
}

/** The member takes letters by post alone: nothing is asked that only a mail needs. */
type ByPost = { byPost: boolean }

/** What is wrong with who writes, in sentences by field, in the order of the page; empty until the step was sent. */
export function aboutYouErrors(draft: Draft, { byPost }: ByPost, language: Language): Record<string, string> {
  if (!draft.tried.includes('about-you')) return {}
  const say = sayIn(language)
  const faults = aboutYouFaults(draft, { byPost })
  return Object.fromEntries(
    pageOrder.flatMap((name) => {
      const fault = faults[name]
      const values = { count: 0, limit: limits[fault ?? 'name_missing'] ?? 0, sign: signIn(draft.email) }
      return fault ? [[name, say(fieldFaultWords[fault], values)]] : []
    }),
  )
}

/** What is wrong with who writes, by field. */
export function aboutYouFaults(
  draft: Draft,
  { byPost }: ByPost,
): Partial<Record<(typeof pageOrder)[number], FieldFault>> {
  const sender = senderOf(draft)
  const parsed = (byPost ? aboutYouByPost : aboutYou).safeParse(sender)
  const faults = parsed.success ? {} : z.flattenError(parsed.error).fieldErrors
  const known = Object.entries(faults).flatMap(([name, [first]]) => (isFault(first) ? [[name, first]] : []))
  return Object.fromEntries([...oddNames(draft), ...nobodyRepresented(draft), ...known])
}

/** The draft's e-mail address without what a clipboard added; as it was typed where it is none. */
export function emailIn({ email }: Draft): string {
  const read = readMailAddress(email)
  return read.ok ? read.address : email
}

/** The sign that cannot stand in an address; empty where no one sign is to blame. */
function signIn(email: string): string {
  const read = readMailAddress(email)
  return 'sign' in read ? read.sign : ''
}

/** Whether a name of the draft looks like an e-mail address: its writer is asked once, and may say that it is right. */
export const hasOddName = (draft: Draft): boolean =>
  [draft.name, senderOf(draft).representedName].some(holdsMailAddress)

function oddNames(draft: Draft): [string, FieldFault][] {
  if (draft.sureOfName) return []
  const { name, representedName } = senderOf(draft)
  return Object.entries({ name, representedName })
    .filter(([, value]) => holdsMailAddress(value))
    .map(([field]): [string, FieldFault] => [field, 'name_email'])
}

/** Who writes, of a draft: what it says of somebody else counts only while it is written for them. */
export function senderOf({ forOther, ...draft }: Draft) {
  return forOther ? draft : { ...draft, representedName: '', relation: '' }
}

function nobodyRepresented({ forOther, representedName }: Draft): [string, FieldFault][] {
  const read = aboutYou.shape.representedName.safeParse(representedName)
  return forOther && read.data === '' ? [['representedName', 'represented_missing']] : []
}

const isFault = (text: string | undefined): text is FieldFault =>
  text !== undefined && Object.hasOwn(fieldFaultWords, text)
