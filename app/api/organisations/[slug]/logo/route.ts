import { logoOf } from '#lib/coalition/data.ts'
import { LOGO_BYTES, logoProblems } from '#lib/coalition/logo-limits.ts'
import { setLogo } from '#lib/coalition/set-logo.ts'
import { database } from '#lib/platform/database.ts'
import { notFound } from '../../../answers.ts'
import { organisationForm, organisationPage } from '../../organisation-form.ts'
import { textIn } from '../../read-form.ts'

const YEAR = 31_536_000

/** An organisation's logo, for everybody. With the hash it has now it may be kept for ever; without, for a minute. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
  const logo = await logoOf(database(), (await params).slug)
  if (!logo) return notFound('This organisation has no logo here.')
  const named = new URL(request.url).searchParams.get('v') === logo.hash
  const headers = {
    'content-type': 'image/png',
    'cache-control': named ? `public, max-age=${YEAR}, immutable` : 'public, max-age=60',
    etag: `"${logo.hash}"`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
  }
  if (request.headers.get('if-none-match') === headers.etag) {
    return new Response(null, { status: 304, headers })
  }
  return new Response(logo.png, { headers })
}

/** Takes an uploaded logo (`logo`, a PNG or SVG), or takes the logo away (`remove=yes`). */
export const POST = organisationForm(
  async ({ form, person, organisation }) => {
    const removes = textIn(form, 'remove') === 'yes'
    const file = form.get('logo')
    const bytes = file instanceof File ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array()
    const set = await setLogo({
      db: database(),
      person,
      organisationId: organisation.id,
      bytes: removes ? null : bytes,
      now: new Date(),
    })
    if (!set.ok) return set
    return { ok: true, to: organisationPage(organisation, removes ? 'logo-removed' : 'logo-changed') }
  },
  {
    // The file, and what a form wraps around it.
    most: LOGO_BYTES + 100_000,
    tooBig: { ok: false, reason: 'too_big', message: logoProblems.too_big },
  },
)
