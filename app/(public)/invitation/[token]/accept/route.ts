import { type Accepting, acceptInvitation } from '#lib/accounts/accept-invitation.ts'
import { currentPerson } from '#lib/accounts/current-person.ts'
import { invitationBehindLink } from '#lib/accounts/data.ts'
import { acceptProblems } from '#lib/accounts/problems.ts'
import { signIn } from '#lib/accounts/sign-in.ts'
import { database } from '#lib/platform/database.ts'
import { log } from '#lib/platform/log.ts'
import { isSameOrigin } from '#lib/platform/same-origin.ts'
import { answerJson, sendTo } from '../../../../api/answers.ts'
import { refuse, wantsJson } from '../../../../api/organisations/form-route.ts'
import { readForm, textsIn } from '../../../../api/organisations/read-form.ts'

type Context = { params: Promise<{ token: string }> }

/** Accepts an invitation, as whoever is signed in, with an account's password, or with a new account. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params
  const page = pageOf(token)
  const no = (reason: keyof typeof acceptProblems) =>
    refuse(request, { ok: false, reason, message: acceptProblems[reason] }, page)
  try {
    if (!isSameOrigin(request)) return no('foreign')
    const form = await readForm(request)
    if (!form) return no('fault')
    const now = new Date()
    const invitation = await invitationBehindLink(database(), { token, now })
    if (!invitation) return no('unknown')
    const { name = '', password = '' } = textsIn(form, ['name', 'password'])
    const { headers } = request
    const person = await currentPerson(headers)
    let cookies: string[] = []
    let accepting: Accepting = { as: 'new', details: { name, password } }
    if (person) {
      accepting = { as: 'person', personId: person.id }
    } else if (invitation.accountId && invitation.state === 'waiting') {
      const signedIn = await signIn({ email: invitation.email, password, headers })
      if (!signedIn.ok) return no(signedIn.reason)
      cookies = signedIn.cookies
      if (signedIn.step === 'code_needed') {
        return goOn(request, `/sign-in/code?next=${encodeURIComponent(page)}`, cookies)
      }
      accepting = { as: 'person', personId: invitation.accountId }
    } else if (invitation.state !== 'waiting') {
      return no(invitation.state)
    }
    const accepted = await acceptInvitation({ db: database(), token, accepting, now })
    if (!accepted.ok) return refuse(request, accepted, page)
    if (accepting.as === 'new') {
      const signedIn = await signIn({ email: invitation.email, password, headers })
      if (!signedIn.ok) return goOn(request, '/sign-in', [])
      cookies = signedIn.cookies
    }
    return goOn(request, `/organisations/${accepted.organisationSlug}?done=welcome`, cookies)
  } catch (error) {
    log().error(
      { part: 'web', fault: error instanceof Error ? error.name : 'unknown' },
      'an invitation was not accepted',
    )
    return no('fault')
  }
}

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return sendTo(pageOf((await params).token))
}

const pageOf = (token: string) => `/invitation/${encodeURIComponent(token)}`

const goOn = (request: Request, to: string, cookies: string[]) =>
  wantsJson(request) ? answerJson({ to }, { cookies }) : sendTo(to, cookies)
