import { fieldErrors, mailPreferencesInput } from '#lib/accounts/schema.ts'
import { setMailPreferences } from '#lib/accounts/set-mail-preferences.ts'
import { database } from '#lib/platform/database.ts'
import { formRoute } from '../../organisations/form-route.ts'
import { FORM_TOO_BIG, readForm, textIn } from '../../organisations/read-form.ts'

/** Which mails the person who asks wants about one of their organisations. */
export const POST = formRoute({ page: () => '/account' }, async ({ request, person }) => {
  const form = await readForm(request)
  if (!form) return FORM_TOO_BIG
  const input = mailPreferencesInput.safeParse({
    organisationId: textIn(form, 'organisationId'),
    mailWhenAsked: form.get('mailWhenAsked') === 'yes',
    mailDigest: form.get('mailDigest') === 'yes',
  })
  if (!input.success) {
    const message = 'That form is not complete. Nothing was changed.'
    return { ok: false, reason: 'invalid', message, fields: fieldErrors(input.error) }
  }
  const set = await setMailPreferences({ db: database(), person, ...input.data })
  return set.ok ? { ok: true, to: '/account?done=mail' } : set
})
