import { z } from 'zod'
import { openAction } from '#app/http/open-action.ts'
import { backTo } from '#app/http/read.ts'
import { type Accepting, acceptInvitation } from '#lib/accounts/accept-invitation.ts'
import { currentPerson } from '#lib/accounts/current-person.ts'
import { invitationBehindLink } from '#lib/accounts/data.ts'
import { acceptProblems } from '#lib/accounts/problems.ts'
import { signIn } from '#lib/accounts/sign-in.ts'
import { refused } from '#lib/platform/refused.ts'

type Token = { token: string }

const page = ({ token }: Token) => `/invitation/${encodeURIComponent(token)}`
const no = (reason: keyof typeof acceptProblems) => refused(reason, acceptProblems[reason])

/** Accepts an invitation, as whoever is signed in, with an account's password, or with a new account. */
export const POST = openAction({
  door: 'invitation',
  page,
  input: z.object({ name: z.string().optional(), password: z.string().default('') }),
  labels: { name: 'Your name' },
  verb: async ({ call: { db, now }, params, input: { name, password }, request: { headers } }) => {
    const invitation = await invitationBehindLink(db, { token: params.token, now })
    if (!invitation) return no('unknown')
    const { email, accountId, state } = invitation
    const person = await currentPerson(headers)
    let cookies: string[] = []
    let accepting: Accepting = { as: 'new', details: { name, password } }
    if (person) {
      accepting = { as: 'person', personId: person.id }
    } else if (state !== 'waiting') {
      return no(state)
    } else if (accountId) {
      const signedIn = await signIn({ email, password, headers })
      if (!signedIn.ok) return { ...signedIn, message: acceptProblems[signedIn.reason] }
      cookies = signedIn.cookies
      if (signedIn.step === 'code_needed') {
        return { ok: true as const, cookies, next: `/sign-in/code?next=${encodeURIComponent(page(params))}` }
      }
      accepting = { as: 'person', personId: accountId }
    }
    const accepted = await acceptInvitation({ db, token: params.token, accepting, now })
    if (!accepted.ok) return accepted
    const welcome = `/organisations/${accepted.organisationSlug}?done=welcome`
    if (accepting.as === 'person') return { ok: true as const, cookies, next: welcome }
    const signedIn = await signIn({ email, password, headers })
    return signedIn.ok
      ? { ok: true as const, cookies: signedIn.cookies, next: welcome }
      : { ok: true as const, cookies: [], next: '/sign-in' }
  },
  to: ({ done }) => done.next,
})

export const GET = backTo(page)
