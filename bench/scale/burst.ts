import { randomInt, randomUUID } from 'node:crypto'
import { compareCounts } from '#lib/counts/compare-counts.ts'
import { countFolder } from '#lib/counts/fold-counts.ts'
import { letterInput } from '#lib/letters/schema.ts'
import { submitLetter } from '#lib/letters/submit-letter.ts'
import type { Database } from '#lib/platform/database.ts'
import { makeCampaign } from '#prisma/seed/factories.ts'
import { median } from '../journey/alternate.ts'

const AT_ONCE = 16
const ROUNDS = 5
const ROUND_MS = 1_500
const FOLD_EVERY_MS = 1_000

/**
 * How many letters a second are taken while 16 people submit at once: to one campaign, and in turns with that to sixteen, so
 * that `ratio` tells what it costs that all of them meet in one. The counts are folded meanwhile as by the worker.
 * @throws Error when the counts are not right afterwards
 */
export async function burst(db: Database): Promise<{ perSecond: number; ratio: number }> {
  const many: string[] = []
  for (let count = 0; count < AT_ONCE; count += 1) many.push((await makeCampaign(db)).slug)
  const one = Array.from({ length: AT_ONCE }, () => many[0] ?? '')
  const fold = countFolder(db)
  const folding = setInterval(() => void fold().catch(() => {}), FOLD_EVERY_MS)
  const rounds: { one: number; many: number }[] = []
  try {
    await submitTo(db, many)
    for (let round = 0; round < ROUNDS; round += 1) {
      rounds.push({ one: await submitTo(db, one), many: await submitTo(db, many) })
    }
  } finally {
    clearInterval(folding)
  }
  const wrong = await compareCounts(db)
  if (wrong.length > 0) throw new Error(`${wrong.length} counts are wrong after the burst`)
  return {
    perSecond: median(rounds.map((round) => round.one)),
    ratio: median(rounds.map((round) => round.one / round.many)),
  }
}

/** Letters a second, with as many people at work as there are slugs. */
async function submitTo(db: Database, slugs: readonly string[]): Promise<number> {
  const began = performance.now()
  let taken = 0
  const person = async (slug: string) => {
    while (performance.now() - began < ROUND_MS) {
      await submit(db, slug)
      taken += 1
    }
  }
  await Promise.all(slugs.map(person))
  return (taken * 1_000) / (performance.now() - began)
}

async function submit(db: Database, campaignSlug: string): Promise<void> {
  const who = randomUUID().slice(0, 13)
  const input = letterInput.parse({
    campaignSlug,
    gssCode: 'E14001172',
    postcode: 'SW1A 1AA',
    ownWords: 'I wait, and nobody says for how long.',
    name: `Sam Supporter ${who}`,
    email: `sam.${who}@${who}.example`,
    address: '1 Test Street\nLondon',
    consentToSend: true,
  })
  const submitted = await submitLetter({
    db,
    now: new Date(),
    input,
    page: `/campaigns/${campaignSlug}`,
    from: `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}`,
    device: { mark: '', made: '' },
  })
  if (!submitted.ok) throw new Error(`a letter was not taken: ${submitted.reason}`)
}
