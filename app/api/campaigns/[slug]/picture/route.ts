import { z } from 'zod'
import { action } from '#app/http/action.ts'
import { type Asked, openRead } from '#app/http/read.ts'
import { campaignPage } from '#lib/campaigns/campaign-page.ts'
import { pictureOf } from '#lib/campaigns/data.ts'
import { removePicture, setPicture } from '#lib/campaigns/set-picture.ts'
import { LOGO_BYTES, photographProblems } from '#lib/coalition/logo-limits.ts'
import { tick } from '#lib/platform/form-fields.ts'

const YEAR = 31_536_000

type Slug = { slug: string }

/** A campaign's picture, for whoever may see its page. With the hash it has now it may be kept for ever; without, a minute. */
export const GET = openRead({
  find: async ({ db, params, query, request }: Asked<Slug>) => {
    const picture = await pictureOf(db, { slug: params.slug, hash: query.v ?? '' })
    if (!picture) return null
    const headers = {
      'content-type': 'image/jpeg',
      'cache-control': query.v === picture.hash ? `public, max-age=${YEAR}, immutable` : 'public, max-age=60',
      etag: `"${picture.hash}"`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    }
    const kept = request.headers.get('if-none-match') === headers.etag
    return kept ? new Response(null, { status: 304, headers }) : new Response(picture.jpeg, { headers })
  },
  none: 'This campaign has no picture here.',
})

/** Takes an uploaded picture (`picture`, a PNG, JPEG or WebP) and what it shows, or takes it away (`remove=yes`). */
export const POST = action({
  right: 'campaign.edit',
  page: ({ slug }: Slug) => campaignPage(slug, 'details'),
  input: z.looseObject({ picture: z.unknown().optional(), remove: tick }),
  // The file, and what a form wraps around it.
  most: LOGO_BYTES + 100_000,
  tooBig: photographProblems.too_big,
  labels: { alt: 'What it shows', altCy: 'What it shows, in Welsh', agreed: 'Agreed' },
  verb: async ({ call, params, input: { picture, remove, ...typed } }) => {
    if (remove) return removePicture({ ...call, ...params })
    const bytes = picture instanceof File ? new Uint8Array(await picture.arrayBuffer()) : new Uint8Array()
    return setPicture({ ...call, ...params, bytes, typed })
  },
  to: ({ params, input }) =>
    `${campaignPage(params.slug, 'overview')}?done=${input.remove ? 'picture-removed' : 'picture'}`,
})
