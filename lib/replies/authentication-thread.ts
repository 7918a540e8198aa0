import { Resolver } from 'node:dns/promises'
import { answerBytes } from './answer-bytes.ts'
import { type CameBy, readAuthentication } from './read-authentication.ts'

const dns = new Resolver({ timeout: 2_000, tries: 2 })

/** The thread that asks DNS about what strangers sent: a message names whom it asks about, and how many. */
answerBytes<CameBy>((raw, cameBy) =>
  readAuthentication(raw, { cameBy, ask: (name, type) => dns.resolve(name, type) }),
)
