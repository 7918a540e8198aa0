import { z } from 'zod'
import { action } from '#app/http/action.ts'
import { type Asked, openRead } from '#app/http/read.ts'
import { logoOf } from '#lib/coalition/data.ts'
import { LOGO_BYTES, logoProblems } from '#lib/coalition/logo-limits.ts'
import { setLogo } from '#lib/coalition/set-logo.ts'
import { tick } from '#lib/platform/form-fields.ts'
import { organisationPage, type Slug, withOrganisation } from '../../organisation-page.ts'

const YEAR = 31_536_000

/** An organisation's logo, for everybody. With the hash it has now it may be kept for ever; without, for a minute. */
export const GET = openRead({
  find: async ({ db, params, query, request }: Asked<Slug>) => {
    const logo = await logoOf(db, params.slug)
    if (!logo) return null
    const headers = {
      'content-type': 'image/png',
      'cache-control': query.v === logo.hash ? `public, max-age=${YEAR}, immutable` : 'public, max-age=60',
      etag: `"${logo.hash}"`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    }
    const kept = request.headers.get('if-none-match') === headers.etag
    return kept ? new Response(null, { status: 304, headers }) : new Response(logo.png, { headers })
  },
  none: 'This organisation has no logo here.',
})

/** Takes an uploaded logo (`logo`, a PNG, JPEG or WebP), or takes the logo away (`remove=yes`). */
export const POST = action({
  right: 'organisation.edit',
  page: organisationPage,
  input: z.object({ logo: z.unknown().optional(), remove: tick }),
  // The file, and what a form wraps around it.
  most: LOGO_BYTES + 100_000,
  tooBig: logoProblems.too_big,
  verb: async ({ call, params: { slug }, input: { logo, remove } }) => {
    const bytes = logo instanceof File ? new Uint8Array(await logo.arrayBuffer()) : new Uint8Array()
    return withOrganisation({ db: call.db, slug }, (organisationId) =>
      setLogo({ ...call, organisationId, bytes: remove ? null : bytes }),
    )
  },
  to: ({ params, input }) =>
    `${organisationPage(params)}?done=${input.remove ? 'logo-removed' : 'logo-changed'}`,
})
