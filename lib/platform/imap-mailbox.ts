import { ImapFlow, type ImapFlowError } from 'imapflow'
import { codeOf } from './error-parts.ts'
import type { ImapTarget } from './imap-target.ts'

/** Why there is no mailbox to look into: it does not let us in, it is not there, or there is no line to it. */
export class ImapFault extends Error {
  readonly trouble: 'access' | 'folder' | 'connection'
  /** What the mail system or the network said, as a code that names nobody; may be empty. */
  readonly code: string
  constructor(trouble: ImapFault['trouble'], code: string) {
    super(`no mailbox: ${trouble} ${code}`)
    this.trouble = trouble
    this.code = code
  }
}

/**
 * A mailbox over IMAP (RFC 3501, RFC 9051), for one caller who asks one thing at a time. Messages are named by their UIDs; nothing
 * here deletes one. Whatever is asked throws an `ImapFault` where the line breaks; the mailbox is to be opened anew then.
 */
export type ImapMailbox = {
  /** With another one, UIDs name other messages. */
  uidValidity: () => string
  /** Whether messages can be given marks of our own (keywords). */
  keepsMarks: () => boolean
  /** Whether messages can be moved there: the folder is there, and the mail system moves (RFC 6851) without deleting. */
  canMoveTo(folder: string): Promise<boolean>
  /** Looks at the mailbox anew; its UIDVALIDITY may be another one after it. */
  refresh(): Promise<void>
  /** The messages beyond a UID, and without a mark where one is named; the oldest first. */
  waiting(given: { beyond: number; without: string | null }): Promise<number[]>
  /** The messages that are larger than so many bytes, as far as the mail system says so. */
  larger(bytes: number): Promise<number[]>
  /** How large messages are; one that is gone has no size. */
  sizes(uids: readonly number[]): Promise<Map<number, number>>
  /** A message's bytes piece by piece, at most so many; null where it is gone. Reading it marks nothing. */
  read(uid: number, most: number): Promise<AsyncIterable<Uint8Array> | null>
  /** Adds marks and flags. @returns whether the mail system did so */
  mark(uid: number, marks: readonly string[]): Promise<boolean>
  /** @returns whether the mail system did so */
  move(uid: number, folder: string): Promise<boolean>
  /** Waits until something arrives (IDLE), the line breaks, or the time is over. */
  change(withinMs: number, signal: AbortSignal): Promise<void>
  close(): void
}

/** What a mail system may take: it answers any of this in less, or the line is dead. */
const CONNECT_MS = 20_000
const SILENCE_MS = 60_000
/** A message comes in pieces of this size, each asked for when the one before it was taken. */
const PIECE_BYTES = 256 * 1024
/** More than any answer to what is asked here: a line of a search of a million messages. */
const ANSWER_BYTES = 16_000_000

/** @throws ImapFault */
export async function openMailbox(target: ImapTarget): Promise<ImapMailbox> {
  const client = clientOf(target)
  // Unheard, it would end the process; whoever waits for an answer is told as well.
  client.on('error', () => {})
  try {
    await asked(async () => {
      await client.connect()
      await openFolder(client, target.folder)
    })
  } catch (error) {
    client.close()
    throw error
  }
  return mailboxOn(client, target.folder)
}

const clientOf = ({ host, port, encryption, user, pass, ca }: ImapTarget) =>
  new ImapFlow({
    host,
    port,
    secure: encryption === 'tls',
    doSTARTTLS: encryption === 'tls' ? undefined : encryption === 'starttls',
    auth: { user, pass },
    tls: { minVersion: 'TLSv1.2', ca },
    clientInfo: { name: 'Chorus' },
    logger: false,
    disableAutoIdle: true,
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: SILENCE_MS,
    maxLineLength: ANSWER_BYTES,
    maxLiteralSize: ANSWER_BYTES,
    maxResponseSize: 2 * ANSWER_BYTES,
  })

async function openFolder(client: ImapFlow, folder: string): Promise<void> {
  try {
    const { readOnly } = await client.mailboxOpen(pathOf(folder))
    if (readOnly) throw new ImapFault('folder', 'READ-ONLY')
  } catch (error) {
    if (error instanceof ImapFault || !isRefusal(error)) throw error
    throw new ImapFault('folder', codeIn(error))
  }
}

/** `/` stands between the levels of a folder's name, whatever the mail system puts there. */
const pathOf = (folder: string) => folder.split('/')

const moves = (client: ImapFlow) => client.capabilities.has('MOVE') || client.capabilities.has('IMAP4REV2')

async function isThere(client: ImapFlow, folder: string): Promise<boolean> {
  try {
    return (await client.status(pathOf(folder), { uidNext: true })) !== false
  } catch (error) {
    if (codeOf(error) === 'NotFound') return false
    throw error
  }
}

function mailboxOn(client: ImapFlow, folder: string): ImapMailbox {
  let arrived = false
  let wake = () => {}
  const notice = () => {
    arrived = true
    wake()
  }
  client.on('exists', notice)
  client.on('close', notice)
  const opened = () => {
    if (!client.mailbox) throw new ImapFault('connection', '')
    return client.mailbox
  }
  const found = (answer: number[] | false | undefined): number[] => {
    if (!answer) throw new ImapFault('connection', 'SEARCH')
    return answer.sort((a, b) => a - b)
  }
  const byUid = { uid: true } as const
  return {
    uidValidity: () => String(opened().uidValidity),
    keepsMarks() {
      const { permanentFlags } = opened()
      return permanentFlags === undefined || permanentFlags.has('\\*')
    },
    canMoveTo: (to) => asked(async () => moves(client) && (await isThere(client, to))),
    refresh() {
      arrived = false
      return asked(() => openFolder(client, folder))
    },
    waiting({ beyond, without }) {
      arrived = false
      const mark = without === null ? {} : { unKeyword: without }
      return asked(async () => {
        const uids = found(await client.search({ ...mark, uid: `${beyond + 1}:*` }, byUid))
        // `n:*` is never empty: beyond the last message it means the last one.
        return uids.filter((uid) => uid > beyond)
      })
    },
    larger: (bytes) => asked(async () => found(await client.search({ larger: bytes }, byUid))),
    sizes: (uids) =>
      asked(async () => {
        const sizes = new Map<number, number>()
        const range = [...uids].join(',')
        for await (const { uid, size } of client.fetch(range, { uid: true, size: true }, byUid)) {
          if (size !== undefined) sizes.set(uid, size)
        }
        return sizes
      }),
    async read(uid, most) {
      const options = { uid: true, maxBytes: most, chunkSize: PIECE_BYTES }
      const { content } = await asked(() => client.download(String(uid), undefined, options))
      return content ? inFaults(content) : null
    },
    mark: (uid, marks) =>
      asked(() => client.messageFlagsAdd(String(uid), [...marks], { uid: true, silent: true })),
    move: (uid, to) =>
      asked(async () => {
        // Without MOVE the library would copy, and delete.
        return moves(client) && Boolean(await client.messageMove(String(uid), pathOf(to), byUid))
      }),
    async change(withinMs, signal) {
      if (arrived || signal.aborted) return
      const woken = Promise.withResolvers<void>()
      wake = woken.resolve
      const timer = setTimeout(wake, withinMs)
      signal.addEventListener('abort', wake, { once: true })
      // It ends with the next thing that is asked; where the line breaks, that one says so.
      client.idle().catch(() => {})
      await woken.promise
      clearTimeout(timer)
      signal.removeEventListener('abort', wake)
    },
    close: () => client.close(),
  }
}

async function asked<Answer>(question: () => Promise<Answer>): Promise<Answer> {
  try {
    return await question()
  } catch (error) {
    throw error instanceof ImapFault ? error : faultOf(error)
  }
}

async function* inFaults(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* content
  } catch (error) {
    throw faultOf(error)
  }
}

/** A no of the mail system, after which the line is as good as before. */
const isRefusal = (error: unknown) => statusOf(error) === 'NO' || statusOf(error) === 'BAD'
const statusOf = (error: unknown) =>
  error instanceof Error && 'responseStatus' in error ? error.responseStatus : null

function faultOf(error: unknown): ImapFault {
  const code = codeIn(error)
  // Nobody was refused where those who know were not there (RFC 5530).
  const refused = isImapError(error) && error.authenticationFailed === true && code !== 'UNAVAILABLE'
  return new ImapFault(refused ? 'access' : 'connection', code)
}

const isImapError = (error: unknown): error is ImapFlowError => error instanceof Error

/** What was said, as a code: words could name anybody. */
function codeIn(error: unknown): string {
  if (!isImapError(error)) return ''
  const said = error.serverResponseCode || error.code || error.responseStatus || ''
  return /^[\w-]{1,60}$/.test(said) ? said : ''
}
