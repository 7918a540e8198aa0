import type { SenderSaid, Trust } from '#lib/platform/generated/prisma/enums.ts'
import type { Authenticated } from './ask-authentication.ts'
import { looksLike } from './look-alike.ts'
import type { ReadMessage } from './read-message.ts'

/** What was found out about a message's sender. */
export type TrustFacts = {
  message: Pick<ReadMessage, 'from' | 'headers'>
  /** It was delivered to a letter's own secret address. */
  toLetter: boolean
  authenticated: Authenticated
  /** A person has confirmed that the member's office writes from its address. */
  known: boolean
  /** The domains from which Parliament and the members concerned write. */
  knownDomains: readonly string[]
  /** Domains whose word counts for the mail that they forward. */
  trustedForwarders: readonly string[]
}

/** Whether a message is from whom it says, and why, in words for whoever looks. */
export type Verdict = { trust: Trust; reason: string }

type Checked = Pick<TrustFacts, 'authenticated' | 'trustedForwarders'>

/** What authentication found, but for mail that somebody trusted forwarded: that breaks it, and vouches instead. */
const saidOf = ({ authenticated, trustedForwarders }: Checked) =>
  typeof authenticated === 'string' || vouchedFor({ authenticated, trustedForwarders }) ? null : authenticated

const vouchedFor = ({ authenticated, trustedForwarders }: Checked) =>
  typeof authenticated === 'object' &&
  authenticated.forwardedBy !== null &&
  trustedForwarders.includes(authenticated.forwardedBy)

const says = (facts: Checked, dmarc: 'pass' | 'fail') => saidOf(facts)?.dmarc === dmarc
const denied = (facts: Checked, by: 'spf' | 'dkim') => saidOf(facts)?.denied === by
const isConfirmed = (facts: Checked) => vouchedFor(facts) || saidOf(facts)?.confirmed === true

type Rule = Verdict & { holds: (facts: TrustFacts) => boolean }

/** What speaks against a message, whoever confirms it. */
const AGAINST: readonly Rule[] = [
  {
    trust: 'unverified',
    reason: 'It does not say who wrote it.',
    holds: ({ message }) => message.from.address === '',
  },
  {
    trust: 'unverified',
    reason: 'It names more than one sender.',
    holds: ({ message }) => sendersIn(message) > 1,
  },
  {
    trust: 'unverified',
    reason: 'The sender’s name is an e-mail address, but another than the one it came from.',
    holds: ({ message }) => showsAnotherAddress(message.from),
  },
  {
    trust: 'unverified',
    reason: 'It could not be found out who sent it: it is made too complicated to check.',
    holds: ({ authenticated }) => authenticated === 'unclear',
  },
  {
    trust: 'unverified',
    reason: 'Its sender’s domain says that it did not send this.',
    holds: (facts) => says(facts, 'fail'),
  },
  {
    trust: 'unverified',
    reason: 'It was sent by a system that its domain does not send from.',
    holds: (facts) => denied(facts, 'spf'),
  },
  {
    trust: 'unverified',
    reason:
      'The signature of its sender’s domain does not hold: somebody changed it on the way, or forged it.',
    holds: (facts) => denied(facts, 'dkim'),
  },
  {
    trust: 'unverified',
    reason: 'A mail system on its way found that it is not from the domain it names.',
    holds: ({ message, ...facts }) => !isConfirmed(facts) && foundFalseOnTheWay(message),
  },
  {
    trust: 'unverified',
    reason: 'Its sender’s domain looks like one that we know, but is another.',
    holds: ({ message, knownDomains }) => looksLike(domainOf(message.from.address), knownDomains),
  },
]

/** The first rule that holds is the verdict: what speaks against it, then who confirms it. */
const RULES: readonly Rule[] = [
  ...AGAINST,
  {
    trust: 'verified',
    reason:
      'Its domain confirms that it sent this, and somebody here has said that this address is the office’s.',
    holds: (facts) => facts.known && isConfirmed(facts),
  },
  {
    trust: 'unverified',
    reason: 'It did not come to a letter’s own address, so anybody may have sent it.',
    holds: ({ toLetter }) => !toLetter,
  },
  {
    trust: 'plausible',
    reason:
      'It came to the letter’s own address, which only the MP’s office was given, and its domain confirms that it sent this. Nobody here has said yet that this address is the office’s.',
    holds: isConfirmed,
  },
  {
    trust: 'plausible',
    reason:
      'It came to the letter’s own address, which only the MP’s office was given, and nothing speaks against it. Its domain was not asked, or says nothing.',
    holds: () => true,
  },
]

/** Whether a message is from whom it says: a verdict beside who speaks and where it belongs. */
export function judgeTrust(facts: TrustFacts): Verdict {
  const found = RULES.find(({ holds }) => holds(facts))
  if (!found) throw new Error('the last rule holds of everything')
  return { trust: found.trust, reason: found.reason }
}

/** Whether its sender's domain confirms a message, whoever that is and wherever it was sent. */
export function senderSaid(facts: TrustFacts): SenderSaid {
  if (AGAINST.some(({ holds }) => holds(facts))) return 'denied'
  return isConfirmed(facts) ? 'confirmed' : 'unknown'
}

/** Of several From lines, or several people in one, nobody knows whom a reader is shown. */
const sendersIn = ({ headers }: Pick<ReadMessage, 'headers'>) => {
  const lines = headers.get('from') ?? []
  const named = lines.map((line) => line.match(/<[^<>@]*@[^<>]*>/g) ?? line.match(ADDRESSES) ?? [])
  return Math.max(lines.length, ...named.map(({ length }) => length))
}

// bounded: a header's line is read to 500 characters
const ADDRESSES = /[^\s<>"',;()@]{1,64}@[^\s<>"',;()@]{1,255}/g
function showsAnotherAddress({ name, address }: ReadMessage['from']): boolean {
  const shown = name.match(ADDRESSES)?.[0]?.toLowerCase()
  return shown !== undefined && domainOf(shown) !== domainOf(address)
}

/** Anybody can write this about a message, but nobody gains by it. */
const foundFalseOnTheWay = ({ headers }: Pick<ReadMessage, 'headers'>) =>
  (headers.get('authentication-results') ?? []).some((line) => /\bdmarc\s*=\s*fail\b/i.test(line))

const domainOf = (address: string) => address.slice(address.lastIndexOf('@') + 1)
