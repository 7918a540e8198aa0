import type { ImapMailbox } from '#lib/platform/imap-mailbox.ts'
import { collectedEnvelope } from './collected-envelope.ts'
import type { Done } from './hold-mailbox.ts'
import { MAIL_BYTES } from './mail-size.ts'
import type { RestingMessages } from './resting-messages.ts'

/** What marks a message in its mailbox as seen to, so that nobody's reading it there does. */
const COLLECTED = 'Chorus'
/** What marks one that is too large for us, for people and for their mail programs. */
const TOO_LARGE = ['ChorusTooLarge', '\\Flagged']

const BATCH = 100
/** The envelope stands in the first lines; a header may be much longer. */
const HEAD_BYTES = 64 * 1024

export type Collecting = {
  mailbox: ImapMailbox
  /** The mailbox's own address. */
  address: string
  /** A folder in it, that can be moved to; null where messages are marked. */
  moveTo: string | null
  /** Up to where all is done, where it keeps no marks; null at the beginning. */
  done: Done | null
  /** Messages that could not be had, and when each is tried again. */
  resting: RestingMessages
  /** What was dealt with since the line was opened: a mark that does not stay makes no circle. */
  dealtWith: Set<number>
  /** Stores a message durably before it resolves. */
  store(mail: { raw: AsyncIterable<Uint8Array>; envelope: { from: string; to: string[] } }): Promise<void>
  signal: AbortSignal
}

/**
 * Takes what waits in a mailbox, oldest first: each message is stored and committed, and only then moved or marked. None is
 * deleted, and what is too large stays there, marked. Throws where the line breaks, or where nothing can be stored.
 * @returns up to where all is done, where the mailbox keeps no marks
 */
export async function collectMessages(collecting: Collecting): Promise<Done | null> {
  const { mailbox, resting, dealtWith, signal } = collecting
  const uidValidity = mailbox.uidValidity()
  const marks = mailbox.keepsMarks()
  const known = collecting.done?.uidValidity === uidValidity ? collecting.done.upTo : 0
  let upTo = known
  const found = await mailbox.waiting({ beyond: marks ? 0 : known, without: marks ? COLLECTED : null })
  const waiting = found.filter((uid) => !dealtWith.has(uid) && !resting.rests(uidValidity, uid))
  for (let at = 0; at < waiting.length && !signal.aborted; at += BATCH) {
    const now = waiting.slice(at, at + BATCH)
    const sizes = await mailbox.sizes(now)
    for (const uid of now) {
      if (signal.aborted) break
      await collectOne(collecting, { uid, size: sizes.get(uid) ?? null, marks })
      dealtWith.add(uid)
      upTo = Math.max(upTo, uid)
    }
  }
  const firstResting = resting.first(uidValidity)
  return marks ? null : { uidValidity, upTo: Math.min(upTo, (firstResting ?? upTo + 1) - 1) }
}

type Message = { uid: number; size: number | null; marks: boolean }

async function collectOne(collecting: Collecting, message: Message): Promise<void> {
  const { mailbox, moveTo, resting } = collecting
  const { uid, size, marks } = message
  const uidValidity = mailbox.uidValidity()
  const became = size === null ? 'gone' : size > MAIL_BYTES ? 'too_large' : await storeOne(collecting, uid)
  resting.isWell(uidValidity, uid)
  if (became === 'gone') return
  if (became === 'too_large') {
    await mailbox.mark(uid, marks ? [COLLECTED, ...TOO_LARGE] : ['\\Flagged'])
    return
  }
  if (moveTo !== null && (await mailbox.move(uid, moveTo))) return
  await mailbox.mark(uid, marks ? [COLLECTED, '\\Seen'] : ['\\Seen'])
}

class TooLarge extends Error {}

async function storeOne(
  { mailbox, address, store, resting }: Collecting,
  uid: number,
): Promise<'stored' | 'too_large' | 'gone'> {
  const uidValidity = mailbox.uidValidity()
  let cannotBeHad = false
  async function* bounded(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    let size = 0
    try {
      for await (const piece of content) {
        size += piece.length
        if (size > MAIL_BYTES) throw new TooLarge('The message is too large')
        yield piece
      }
    } catch (error) {
      cannotBeHad = true
      throw error
    }
  }
  try {
    const content = await mailbox.read(uid, MAIL_BYTES + 1).catch((error: unknown) => {
      cannotBeHad = true
      throw error
    })
    if (!content) return 'gone'
    const { head, whole } = await withHead(bounded(content))
    await store({ raw: whole, envelope: collectedEnvelope(head, { mailbox: address }) })
    return 'stored'
  } catch (error) {
    if (error instanceof TooLarge) return 'too_large'
    // Where nothing can be stored it is nobody's fault: it waits with all others.
    if (cannotBeHad) resting.failed(uidValidity, uid)
    throw error
  }
}

/** Reads ahead as far as the header may go, and gives all of it back. */
async function withHead(
  pieces: AsyncGenerator<Uint8Array>,
): Promise<{ head: string; whole: AsyncGenerator<Uint8Array> }> {
  const first: Uint8Array[] = []
  let size = 0
  while (size < HEAD_BYTES) {
    const { value, done } = await pieces.next()
    if (done) break
    first.push(value)
    size += value.length
  }
  async function* whole(): AsyncGenerator<Uint8Array> {
    yield* first
    yield* pieces
  }
  return { head: Buffer.concat(first).subarray(0, HEAD_BYTES).toString('utf8'), whole: whole() }
}
