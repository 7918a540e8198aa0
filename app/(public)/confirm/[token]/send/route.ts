import { confirmLetter } from '#lib/letters/confirm-letter.ts'
import { database } from '#lib/platform/database.ts'
import { log } from '#lib/platform/log.ts'
import { isSameOrigin } from '#lib/platform/same-origin.ts'
import { refusalWords } from '#lib/words/catalogue/refusals.ts'
import { plainPage } from '../../../plain-page.ts'
import { speak } from '../../../request-language.ts'

type Context = { params: Promise<{ token: string }> }

/** The supporter's yes. Whatever came of it, the page of the letter says. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params
  const { language, say, to } = await speak()
  const path = to(`/confirm/${encodeURIComponent(token)}`)
  if (!isSameOrigin(request)) return seeOther(path)
  try {
    const confirmed = await confirmLetter({ db: database(), now: new Date(), token })
    return seeOther(confirmed.ok ? `${path}/done` : path)
  } catch (error) {
    log().error(
      { error: error instanceof Error ? error.message : String(error) },
      'a letter was not confirmed',
    )
    return plainPage(request, {
      language,
      status: 503,
      title: say(refusalWords.ourFaultTitle),
      lines: [say(refusalWords.confirmFault)],
      back: { href: path, label: say(refusalWords.backToLetter) },
    })
  }
}

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { to } = await speak()
  return seeOther(to(`/confirm/${encodeURIComponent((await params).token)}`))
}

const seeOther = (location: string) =>
  new Response(null, { status: 303, headers: { Location: location, 'Cache-Control': 'no-store' } })
