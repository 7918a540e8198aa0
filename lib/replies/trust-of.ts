import { config } from '#lib/platform/config.ts'
import type { Transaction } from '#lib/platform/database.ts'
import type { Authenticated } from './ask-authentication.ts'
import { judgeTrust, type Verdict } from './judge-trust.ts'
import type { Clues, LetterClue } from './match-reply.ts'
import type { ReadMessage } from './read-message.ts'

/** Where members of the House of Commons and their staff have their addresses. */
const PARLIAMENT = 'parliament.uk'

type Pointing = Omit<Clues, 'officeOf'>

/**
 * Whether a message is from whom it says.
 * @returns the verdict, and the members whose office its sender is for certain
 */
export async function trustOf(
  tx: Transaction,
  { message, clues, authenticated }: { message: ReadMessage; clues: Pointing; authenticated: Authenticated },
): Promise<Verdict & { officeOf: number[] }> {
  const address = message.from.address
  const own = clues.recipient?.letter ?? null
  const members = [...new Set(lettersIn(clues).map(({ memberId }) => memberId))]
  const [known, domains] = await Promise.all([
    address === '' ? [] : tx.knownSender.findMany({ where: { address }, select: { memberId: true } }),
    domainsOf(tx, members),
  ])
  const knownFor = known.map(({ memberId }) => memberId)
  const verdict = judgeTrust({
    message,
    toLetter: own !== null && clues.recipient?.use === 'answer',
    authenticated,
    known: own ? knownFor.includes(own.memberId) : knownFor.length > 0,
    knownDomains: [PARLIAMENT, ...domains],
    trustedForwarders: config().trustedForwarders,
  })
  return { ...verdict, officeOf: verdict.trust === 'verified' ? knownFor : [] }
}

const lettersIn = ({ recipient, ...found }: Pointing): LetterClue[] => [
  ...(recipient?.letter ? [recipient.letter] : []),
  ...[found.answers, found.refersTo, found.reported, found.addressed, found.inText, found.quoted].flat(),
]

/** The domains from which these members are known to write. */
async function domainsOf(tx: Transaction, ids: number[]): Promise<string[]> {
  if (ids.length === 0) return []
  const members = await tx.member.findMany({
    where: { id: { in: ids } },
    select: { email: true, knownAs: { select: { address: true }, take: 50 } },
  })
  const addresses = members.flatMap(({ email, knownAs }) => [
    email ?? '',
    ...knownAs.map((one) => one.address),
  ])
  return [...new Set(addresses.map((one) => one.slice(one.lastIndexOf('@') + 1).toLowerCase()))]
}
