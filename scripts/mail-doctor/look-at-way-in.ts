import { returnPath } from '#lib/letters/letter-address.ts'
import { newReplyToken } from '#lib/letters/reply-token.ts'
import { messageOf } from '#lib/platform/error-parts.ts'
import { openSession } from '#lib/platform/smtp-session.ts'
import type { Dns } from './ask-dns.ts'
import { type Finding, right, unseen, wrong } from './finding.ts'

const BEHIND = 'Route mail for MAIL_DOMAIN to INBOUND_HOST:INBOUND_PORT there, for every address.'

const TO_MAILBOX =
  'Let it put mail for every address of MAIL_DOMAIN (a catch-all) into the mailbox that INBOUND_IMAP_URL names.'

/**
 * Where answers go: the domain's mail systems in DNS (MX), and whether the first of them takes what only Chorus gives out. It is
 * asked, and then left before any text: nothing arrives anywhere.
 */
export async function lookAtWayIn(
  domain: string,
  { dns, port, collected }: { dns: Dns; port: number; collected: boolean },
): Promise<Finding[]> {
  const named = await dns.mailSystems(domain)
  const [host] = named.length > 0 ? named : (await dns.addresses(domain)).map(() => domain)
  if (host === undefined) {
    return [
      wrong(
        `MX: mail for ${domain} goes nowhere`,
        `Publish an MX record at ${domain} that names the machine where answers arrive.`,
      ),
    ]
  }
  if (host === '' || host === '.') {
    return [
      wrong(
        `MX: ${domain} says that it takes no mail`,
        'Let its MX record name the machine where answers arrive.',
      ),
    ]
  }
  const [address] = await dns.addresses(host)
  if (address === undefined) {
    return [
      wrong(
        `MX: ${host}, named for ${domain}, has no address`,
        'Give it an A or AAAA record, or name another.',
      ),
    ]
  }
  return [
    right(`MX: mail for ${domain} goes to ${host}`),
    await asksForAnswers(domain, { host, address, port, collected }),
  ]
}

async function asksForAnswers(
  domain: string,
  { host, address, port, collected }: { host: string; address: string; port: number; collected: boolean },
): Promise<Finding> {
  const target = { host: address, port, secure: false, plain: true }
  try {
    const answered = await asks(target, returnPath(newReplyToken()))
    if (answered !== null)
      return wrong(
        `Answers: ${host} does not take a letter's address: ${answered}`,
        collected ? TO_MAILBOX : BEHIND,
      )
    const stranger = await asks(target, `nobody.has.this@${domain}`)
    return stranger === null
      ? right(
          `Answers: ${host} takes a letter's address, and every other one: what lies behind it cannot be seen`,
        )
      : right(`Answers: ${host} takes a letter's address and refuses others, as Chorus does`)
  } catch (error) {
    return unseen(
      `Answers: ${host} cannot be reached from here at port ${port} (${messageOf(error)}). Many networks let nothing out to it: write to abuse@${domain} from a mailbox elsewhere, and look for it in the holding pen`,
    )
  }
}

/** @returns null where the mail system takes the address, otherwise its refusal; throws where there is no conversation */
async function asks(target: Parameters<typeof openSession>[0], to: string): Promise<string | null> {
  const session = await openSession(target)
  let taken = false
  const outcome = await session.deliver({
    envelope: { from: '', to },
    raw: Buffer.alloc(0),
    async release() {
      taken = true
      return false
    },
  })
  session.close()
  if (taken) return null
  if (outcome.kind === 'broke') throw new Error(outcome.why)
  return outcome.response
}
