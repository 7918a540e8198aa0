import { config } from '#lib/platform/config.ts'
import type { Database } from '#lib/platform/database.ts'
import { type Ask, ask, giveBack, type Limit } from '#lib/platform/limits.ts'
import { networkOf } from '#lib/platform/network.ts'
import { siteOf } from '#lib/platform/site-of.ts'
import type { HeldByRule } from './held-by-rule.ts'
import { mailboxKey } from './mailbox-key.ts'
import { mailboxOf } from './mailbox-of.ts'

/**
 * Each letter sends a mail to an address that somebody typed, who may be anybody. So mails are counted, three ways:
 *
 * - by mailbox, so that nobody's is filled: one waits at a time (`mailbox-mail.ts`), and {@link MAILBOX_A_DAY} go in a day
 *   that nobody has confirmed. A letter that is confirmed gives its mail back: a mailbox that answers is not a victim, and
 *   a home where thirty people share one can go on. A full mailbox refuses nobody whose letter can join a mail that waits.
 * - by network, so that one machine cannot write to everybody: a care home, a hospital or a mobile carrier shares one
 *   address, so it is far above a household, and far below what it takes to hurt.
 * - by campaign, so that many machines together cannot: the mail system that sends for us would be shut out by others.
 *
 * What many share, a stranger can fill. So a full mailbox or campaign still takes a little from each site that has not
 * asked: whoever has one address, or one block of addresses, can hold up nobody but themself. Somebody with many of them
 * can fill a mailbox for a day at most, never longer.
 */
export type MailLimit = 'mailbox' | 'network' | 'campaign'

const HOUR = 3_600
const DAY = 86_400

/** Enough for a household that mistypes; a nuisance at most to somebody who asked for none. */
const MAILBOX_A_DAY = 6
/** Beside them, one to each site that has had none of these, and no more than this to a mailbox. */
const MAILBOX_NEWCOMERS_A_DAY = 12
/** Sites of IPv6 (a /48, what a customer of a provider or a firm gets) hold 65,536 networks: they count together too. */
const NETWORKS_A_SITE = 5
/** A household's letters; more would let a few hundred machines keep a full campaign busy. */
const CAMPAIGN_NEWCOMERS_AN_HOUR = 3

const mailbox: Limit = { name: 'mailbox', most: MAILBOX_A_DAY, seconds: DAY }
const newcomers: Limit = { name: 'mailbox-newcomers', most: MAILBOX_NEWCOMERS_A_DAY, seconds: DAY }
const newcomer: Limit = { name: 'mailbox-newcomer', most: 1, seconds: DAY }
const toCampaign: Limit = { name: 'campaign-newcomer', most: CAMPAIGN_NEWCOMERS_AN_HOUR, seconds: HOUR }

export type Mailing = {
  email: string
  campaignId: string
  /** Who asks: an address as `addressOf` gives it. */
  from: string
  /** It is held, and no mail leaves: only its network is counted. */
  held?: HeldByRule | null
  /** A mail that waits for the mailbox will do. */
  mayJoin?: boolean
}
type Of = Ask & { kind: MailLimit }
type Counted = { counted: readonly Of[] }
/** `joins`: its mailbox is full, and the mail that waits there leads to it too. */
type Taken = { ok: true; joins: boolean } & Counted

/**
 * Counts a letter's mail, or says what is full, and in how many seconds it is not any more. Counts nothing of what it
 * refuses.
 */
export async function countMail(
  db: Database,
  { email, campaignId, from, held, mayJoin = false }: Mailing,
): Promise<Taken | { ok: false; full: MailLimit; again: number }> {
  const { lettersPerNetwork, lettersPerCampaign } = config()
  const network = networkOf(from)
  const site = siteOf(from)
  const to = mailboxOf(email)
  const asks: Of[] = [count('network', { name: 'network', most: lettersPerNetwork, seconds: HOUR }, network)]
  if (!held) {
    asks.push(count('mailbox', mailbox, to))
    asks.push(count('campaign', { name: 'campaign', most: lettersPerCampaign, seconds: HOUR }, campaignId))
  }
  if (site !== network) {
    const most = lettersPerNetwork * NETWORKS_A_SITE
    asks.push(count('network', { name: 'site', most, seconds: HOUR }, site))
  }
  const answer = await ask(db, asks)
  if (answer.ok) return { ok: true, joins: false, counted: asks }
  const full = new Set(answer.over.map(({ kind }) => kind))
  if (full.has('network')) return { ok: false, full: 'network', again: answer.again }
  if (mayJoin && full.has('mailbox') && (await mailWaitsFor(db, email))) {
    const ofNetwork = asks.filter(({ kind }) => kind === 'network')
    if ((await ask(db, ofNetwork)).ok) return { ok: true, joins: true, counted: ofNetwork }
  }
  const reserve: Of[] = [
    ...asks.filter(({ kind }) => !full.has(kind)),
    ...(full.has('mailbox')
      ? [count('mailbox', newcomers, to), count('mailbox', newcomer, `${to} ${site}`)]
      : []),
    ...(full.has('campaign') ? [count('campaign', toCampaign, `${campaignId} ${site}`)] : []),
  ]
  const last = await ask(db, reserve)
  return last.ok
    ? { ok: true, joins: false, counted: reserve }
    : { ok: false, full: last.over[0]?.kind ?? 'mailbox', again: last.again }
}

const count = (kind: MailLimit, limit: Limit, of: string): Of => ({ kind, limit, of })

/** No mail came of it after all. */
export async function takeMailBack(db: Database, { counted }: Counted): Promise<void> {
  await giveBack(db, counted)
}

/** The letter joined the mail that waits for its mailbox: only its network is counted. */
export async function noMailOfItsOwn(db: Database, { counted }: Counted): Promise<void> {
  await giveBack(
    db,
    counted.filter(({ kind }) => kind !== 'network'),
  )
}

/** Counts one more mail that nobody asked for just now; false while the mailbox is full. */
export const countMailbox = async (db: Database, email: string): Promise<boolean> =>
  (await ask(db, [count('mailbox', mailbox, mailboxOf(email))])).ok

const mailWaitsFor = async (db: Database, email: string): Promise<boolean> =>
  (await db.mailboxMail.count({ where: { mailbox: mailboxKey(email) } })) > 0

/** A mail to a mailbox counts no longer: it was answered from there, or none went after all. */
export async function giveMailboxBack(db: Database, email: string): Promise<void> {
  await giveBack(db, [{ limit: mailbox, of: mailboxOf(email) }])
}
