import { cookies } from 'next/headers'
import { cache } from 'react'
import { countInSeat } from '#lib/counts/data.ts'
import { letterBehindLink } from '#lib/letters/data.ts'
import { throughOrganisation } from '#lib/letters/through-organisation.ts'
import { config } from '#lib/platform/config.ts'
import { database } from '#lib/platform/database.ts'
import { type Language, pathIn } from '#lib/words/language.ts'
import { SHOWN } from './shown.ts'

export type LinkProps = { params: Promise<{ token: string }> }

/** The letter behind a confirmation link, whole where a button was pressed there, null for none; read once for each request. */
export const openLink = cache(async (token: string) => {
  const now = new Date()
  const whole = (await cookies()).has(SHOWN)
  const letter = await letterBehindLink(database(), { token, now, whole })
  return letter.outcome === 'unknown' ? null : { letter, now }
})

type Opened = NonNullable<Awaited<ReturnType<typeof openLink>>>

/** What the page says besides the letter itself: how many wrote, and the address to pass on. */
export async function openAround({ letter, now }: Opened, language: Language) {
  const db = database()
  const { campaign, seat, through } = letter
  const [inSeat, page] = await Promise.all([
    countInSeat(db, { campaignId: campaign.id, gssCode: seat.gssCode }),
    throughOrganisation(db, { slug: through ?? '', campaignId: campaign.id, now }),
  ])
  const path = pathIn(language, `/campaigns/${campaign.slug}${page ? `/${page.slug}` : ''}`)
  return { inSeat, shareAddress: campaign.live ? `${config().baseUrl}${path}` : null }
}
