import { setTimeout as pause } from 'node:timers/promises'
import type { Database } from '#lib/platform/database.ts'
import { ImapFault, type ImapMailbox, openMailbox } from '#lib/platform/imap-mailbox.ts'
import { type ImapTarget, nameOf } from '#lib/platform/imap-target.ts'
import { log } from '#lib/platform/log.ts'
import { collectMessages } from './collect-messages.ts'
import { type Done, type HowItGoes, holdMailbox, releaseMailbox, sayHowItGoes } from './hold-mailbox.ts'
import { MAIL_BYTES } from './mail-size.ts'
import { receiveMessage } from './receive-message.ts'
import { type RestingMessages, restingMessages } from './resting-messages.ts'

/** How long is waited for what, in milliseconds. */
const WAITS = {
  /** For a mailbox that says nothing of new messages: some that promise to (IDLE) do not. */
  pollMs: 2 * 60_000,
  /** For another worker, unless it says again that it collects. */
  holdMs: 30_000,
  /** After the line broke: at first, and at most. */
  restMs: 1_000,
  longestRestMs: 60_000,
  /** After our name and password were not taken: whoever keeps trying is locked out. */
  accessMs: 5 * 60_000,
}

type Options = {
  db: Database
  target: ImapTarget
  /** The folder that what was stored is moved to; null where it is marked. */
  moveTo: string | null
  /** Who collects: no two workers have the same name. */
  holder: string
  /** There can be no other worker, so one that seems to hold the mailbox is dead. */
  takeOver: boolean
  /** After each message that was stored. */
  onStored?: () => void
  open?: (target: ImapTarget) => Promise<ImapMailbox>
  waits?: Partial<typeof WAITS>
}

/**
 * Collects answers from a mailbox until it is stopped: what lies there, and what arrives, as soon as the mailbox says so. Of
 * several workers one does, and another goes on when it dies. What is wrong with the mailbox is written
 * down for staff, what is wrong with storing in the log; both are tried again.
 */
export function startCollecting(options: Options): { stop(): Promise<void> } {
  const { db, holder, open = openMailbox } = options
  const waits = { ...WAITS, ...options.waits }
  const address = nameOf(options.target)
  const halt = new AbortController()
  const resting = restingMessages()
  const held = { address, holder }
  let restMs = waits.restMs
  let { takeOver } = options
  let said = ''

  async function holdAndCollect(): Promise<number> {
    const hold = await holdMailbox(db, { ...held, holdMs: waits.holdMs, takeOver })
    takeOver = false
    if (!hold) return waits.holdMs / 3
    const lost = new AbortController()
    const renewing = setInterval(() => {
      holdMailbox(db, { ...held, holdMs: waits.holdMs, takeOver: false })
        .then((still) => still ?? lost.abort())
        // Without a database nothing is stored either; it is said again in a moment.
        .catch(() => {})
    }, waits.holdMs / 3)
    try {
      const signal = AbortSignal.any([halt.signal, lost.signal])
      await collect({ ...options, open, waits, address, resting, signal, done: hold.done, onRound: inOrder })
      return 0
    } catch (error) {
      return halt.signal.aborted ? 0 : await restAfter(error)
    } finally {
      clearInterval(renewing)
    }
  }

  function inOrder() {
    restMs = waits.restMs
    if (said !== '') log().info('answers are collected from the mailbox again')
    said = ''
  }

  async function restAfter(error: unknown): Promise<number> {
    const rest = restMs
    restMs = Math.min(restMs * 2, waits.longestRestMs)
    if (!(error instanceof ImapFault)) {
      log().error(
        { err: error },
        'what was collected cannot be stored at the moment; it waits in its mailbox',
      )
      return rest
    }
    const { trouble, code } = error
    if (said !== trouble) log().warn({ trouble, answer: code }, 'no answers are collected')
    said = trouble
    await sayHowItGoes(db, { ...held, how: { trouble, answer: code } }).catch(() => {})
    return trouble === 'access' ? waits.accessMs : rest
  }

  const running = (async () => {
    while (!halt.signal.aborted) {
      const restsFor = await holdAndCollect().catch((error: unknown) => {
        log().error({ err: error }, 'it cannot be told who collects answers at the moment')
        return waits.longestRestMs / 6
      })
      await pause(restsFor, undefined, { signal: halt.signal }).catch(() => {})
    }
    await releaseMailbox(db, held).catch(() => {})
  })()
  return {
    async stop() {
      halt.abort()
      await running
    },
  }
}

/** Who has a mailbox is often named by its address. */
const addressOf = ({ user, host }: ImapTarget) => (user.includes('@') ? user : `${user}@${host}`)

type Line = Required<Pick<Options, 'open'>> &
  Options & {
    waits: typeof WAITS
    address: string
    resting: RestingMessages
    signal: AbortSignal
    done: Done | null
    /** After everything that waited was looked at. */
    onRound: () => void
  }

/** Null where it is not waited for any more; what is opened after that is closed at once. */
async function unlessAborted(
  opening: Promise<ImapMailbox>,
  signal: AbortSignal,
): Promise<ImapMailbox | null> {
  const aborted = Promise.withResolvers<null>()
  const abort = () => aborted.resolve(null)
  signal.addEventListener('abort', abort, { once: true })
  if (signal.aborted) abort()
  const mailbox = await Promise.race([opening, aborted.promise])
  signal.removeEventListener('abort', abort)
  if (!mailbox)
    opening.then(
      (late) => late.close(),
      () => {},
    )
  return mailbox
}

/** One line to the mailbox, as long as it lasts. */
async function collect(line: Line): Promise<void> {
  const { db, target, moveTo, holder, address, open, waits, resting, signal, onStored = () => {} } = line
  const mailbox = await unlessAborted(open(target), signal)
  if (!mailbox) return
  const close = () => mailbox.close()
  signal.addEventListener('abort', close, { once: true })
  try {
    const canMove = moveTo !== null && (await mailbox.canMoveTo(moveTo))
    let done = line.done
    let dealtWith = new Set<number>()
    let uidValidity = mailbox.uidValidity()
    while (!signal.aborted) {
      done = await collectMessages({
        mailbox,
        address: addressOf(target),
        moveTo: canMove ? moveTo : null,
        done,
        resting,
        dealtWith,
        async store({ raw, envelope }) {
          await receiveMessage({ db, now: new Date(), raw, envelope })
          onStored()
        },
        signal,
      })
      if (signal.aborted) return
      const leftThere = (await mailbox.larger(MAIL_BYTES)).length + resting.stuck(uidValidity)
      const how: HowItGoes = { trouble: null, leftThere, cannotMove: moveTo !== null && !canMove, done }
      await sayHowItGoes(db, { address, holder, how })
      line.onRound()
      await mailbox.change(waits.pollMs, signal)
      if (signal.aborted) return
      await mailbox.refresh()
      if (mailbox.uidValidity() === uidValidity) continue
      uidValidity = mailbox.uidValidity()
      dealtWith = new Set()
    }
  } finally {
    signal.removeEventListener('abort', close)
    mailbox.close()
  }
}
