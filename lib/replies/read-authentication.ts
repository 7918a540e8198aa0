import { type AuthenticateResult, authenticate, type DNSResolver } from 'mailauth'
import { z } from 'zod'
import { liesIn, readNetworks } from '#lib/platform/networks.ts'

/** How a message came to us: what only the session with the sending system can say. */
export type CameBy = { envelopeFrom: string; peerAddress: string; peerName: string }

/** What DNS confirms or denies of a message's sender. */
export type Authentication = {
  /** The domain of the sender's address, in lower case. */
  domain: string
  /** What the domain's own policy makes of it (DMARC); `none` without one, `unknown` where it could not be asked. */
  dmarc: 'pass' | 'fail' | 'none' | 'unknown'
  /** A signature (DKIM) or the sending system (SPF) of the sender's own domain confirms it. */
  confirmed: boolean
  /** What denies it: the sending system is not one of the sender's domain, or the domain's signature does not hold. */
  denied: 'spf' | 'dkim' | null
  /** Who forwarded it and vouches, in an unbroken chain (ARC), that it was right when it came; null where nobody does. */
  forwardedBy: string | null
}

/** Asks DNS as `node:dns` does, and throws with its codes, such as `ENOTFOUND`. */
export type AskDns = (name: string, type: string) => Promise<unknown>

/** A message may name as many domains as it likes; an honest one needs a dozen questions. */
const MOST_QUESTIONS = 60

/**
 * Asks whether a message is from the domain that it says (SPF, DKIM, DMARC, ARC).
 * @returns null where there is nobody to ask about, or where it names more domains than we ask about
 */
export async function readAuthentication(
  raw: Uint8Array,
  { cameBy, ask }: { cameBy: CameBy; ask: AskDns },
): Promise<Authentication | null> {
  let questions = 0
  const resolver: AskDns = async (name, type) => {
    questions += 1
    if (questions > MOST_QUESTIONS)
      throw Object.assign(new Error('too many questions'), { code: 'ESERVFAIL' })
    return ask(name, type)
  }
  const said = await authenticate(Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength), {
    // Its type knows no records of mail systems; it takes them as `node:dns` gives them.
    resolver: resolver as DNSResolver,
    mta: 'chorus.invalid',
    sender: cameBy.envelopeFrom,
    helo: cameBy.peerName,
    // Of a mail system of ours before us nobody's domain knows: then the signatures speak alone.
    ...(isPublic(cameBy.peerAddress) ? { ip: cameBy.peerAddress } : {}),
    rejectRsaSha1: true,
    disableBimi: true,
  })
  if (questions > MOST_QUESTIONS) return null
  return inOurWords(said)
}

function inOurWords({ dkim, spf, dmarc, arc }: AuthenticateResult): Authentication | null {
  const [from, ...others] = dkim.headerFrom
  if (!from || others.length > 0 || dkim.fromFields !== 1) return null
  const domain = from.slice(from.lastIndexOf('@') + 1).toLowerCase()
  const own = dkim.results.filter(({ status }) => status.aligned)
  // A signature over part of the text (`l=`) leaves room for anybody's words behind it.
  const signed = own.some(({ status }) => status.result === 'pass' && !status.underSized)
  const spfResult = spf ? spf.status.result : 'none'
  const sentByOwn = spfResult === 'pass' && spf !== false && isSameOrPart(spf.domain.toLowerCase(), domain)
  const result = dmarc ? dmarc.status.result : 'none'
  const partly = own.some(({ status }) => status.underSized)
  const passes = result === 'pass' && (signed || sentByOwn || !partly)
  const confirmed = signed || sentByOwn || passes
  return {
    domain,
    dmarc: passes ? 'pass' : result === 'fail' || result === 'none' ? result : 'unknown',
    confirmed,
    denied: confirmed ? null : deniedBy(spfResult, own),
    forwardedBy: forwarderOf(arc),
  }
}

function deniedBy(
  spf: string,
  own: readonly AuthenticateResult['dkim']['results'][number][],
): Authentication['denied'] {
  if (spf === 'fail') return 'spf'
  return own.some(({ status: { result, underSized } }) => result === 'fail' || underSized) ? 'dkim' : null
}

/** What a forwarder found when the mail came to it; strangers may write into that what they like. */
const found = z.object({ dmarc: z.object({ result: z.literal('pass') }) })

function forwarderOf(arc: AuthenticateResult['arc']): string | null {
  if (arc === false || arc.status.result !== 'pass' || !arc.signature) return null
  if (!found.safeParse(arc.authenticationResults).success) return null
  return arc.signature.signingDomain?.toLowerCase() ?? null
}

const isSameOrPart = (one: string, other: string) =>
  one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`)

/** Networks where nobody's mail systems stand but our own (RFC 1918, 4193, 6598). */
const OWN_NETWORKS = readNetworks(
  '127.0.0.0/8, 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16, 169.254.0.0/16, 100.64.0.0/10, ::1, fc00::/7, fe80::/10',
)
const isPublic = (address: string) =>
  address !== '' && OWN_NETWORKS !== null && !liesIn(OWN_NETWORKS, address)
