import { answerJson, languageIn, refuse } from '#app/http/answer.ts'
import { logFault } from '#app/http/handle-form.ts'
import { refusals } from '#app/http/refusals.ts'
import { config } from '#lib/platform/config.ts'
import { database } from '#lib/platform/database.ts'
import { type Refused, refused } from '#lib/platform/refused.ts'
import { MAIL_BYTES } from '#lib/replies/mail-size.ts'
import { asSigned, NotAsSigned, readPostedMail } from '#lib/replies/posted-mail.ts'
import { receiveMessage } from '#lib/replies/receive-message.ts'

export const dynamic = 'force-dynamic'

/**
 * Takes in a message that a mail system posts: its raw bytes as the body, its envelope and a signature over both in the
 * head. 200 comes once it is stored and committed; sent again it is answered the same, and stored once.
 */
export async function POST(request: Request): Promise<Response> {
  const { inboundSecrets } = config()
  if (inboundSecrets.length === 0) return no(request, refusals.notFound(languageIn(request)))
  const now = new Date()
  const posted = readPostedMail({
    header: (name) => request.headers.get(name),
    secrets: inboundSecrets,
    now,
  })
  if (!posted.ok) return no(request, posted)
  const { envelope, notOurs, sha256 } = posted
  if (Number(request.headers.get('content-length') ?? 0) > MAIL_BYTES) return no(request, saidOf.too_large)
  try {
    const raw = asSigned(request.body ?? new ReadableStream({ start: (empty) => empty.close() }), sha256)
    const { fresh } = await receiveMessage({ db: database(), now, raw, envelope })
    return answerJson({ stored: true, fresh, notOurs })
  } catch (error) {
    if (error instanceof NotAsSigned) return no(request, saidOf[error.reason])
    logFault('inbound mail', error)
    return no(request, notNow)
  }
}

/** Whoever posts here is a program. */
function no(request: Request, refusal: Refused): Response {
  const headers = new Headers({ 'x-language': languageIn(request), accept: 'application/json' })
  return refuse(new Request(request.url, { method: 'POST', headers }), refusal)
}

const saidOf = {
  too_large: refused('too_big', 'This message is larger than the 25 MB we accept. Nothing was stored.'),
  other_bytes: refused(
    'invalid',
    'The bytes that came are not those that were signed (Mail-Sha256). Nothing was stored. Please send it again.',
  ),
} satisfies Record<NotAsSigned['reason'], Refused>

const notNow = refused(
  'unavailable',
  'We cannot store this message at the moment. Nothing was stored. Please send it again in a few minutes.',
)
