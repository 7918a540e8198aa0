import { config } from '#lib/platform/config.ts'
import type { SenderSaid } from '#lib/platform/generated/prisma/enums.ts'
import type { Authenticated } from './ask-authentication.ts'
import type { GatheredClues } from './gather-clues.ts'
import { judgeTrust, senderSaid, type Verdict } from './judge-trust.ts'
import type { Clue } from './match-reply.ts'
import type { ReadMessage } from './read-message.ts'

/** Where members of the House of Commons and their staff have their addresses. */
const PARLIAMENT = 'parliament.uk'

/**
 * Whether a message is from whom it says.
 * @returns the verdict, what its sender's domain says of it, and the members whose office its sender is for certain
 */
export function trustOf({
  message,
  clues,
  authenticated,
}: {
  message: ReadMessage
  clues: GatheredClues
  authenticated: Authenticated
}): Verdict & { sender: SenderSaid; officeOf: number[] } {
  const own = clues.recipient?.letter ?? null
  const members = [...new Set(lettersIn(clues).flatMap(({ memberId }) => memberId ?? []))]
  const { knownFor, addressesOf } = clues.found
  const facts = {
    message,
    toLetter: own !== null && clues.recipient?.use === 'answer',
    authenticated,
    known: own ? own.memberId !== null && knownFor.includes(own.memberId) : knownFor.length > 0,
    // From which these members are known to write.
    knownDomains: [PARLIAMENT, ...new Set(addressesOf(members).map(domainOf))],
    trustedForwarders: config().trustedForwarders,
  }
  const verdict = judgeTrust(facts)
  return { ...verdict, sender: senderSaid(facts), officeOf: verdict.trust === 'verified' ? knownFor : [] }
}

const lettersIn = ({ recipient, ...found }: GatheredClues): Clue[] => [
  ...(recipient?.letter ? [recipient.letter] : []),
  ...[found.answers, found.refersTo, found.reported, found.addressed, found.inText, found.quoted].flat(),
]

const domainOf = (address: string) => address.slice(address.lastIndexOf('@') + 1).toLowerCase()
