import { makeCasework, makeKnown, makeOpenTasks } from './casework.ts'
import { finishedCampaigns } from './finished-campaigns.ts'
import { makeFinishedLetters } from './finished-letters.ts'
import { makeFormerMembers } from './former-members.ts'
import { makeJointAnswers, shareSome } from './joint-answers.ts'
import { CLEARED_SOURCE, emptyLife, type Life, type LifeInput } from './life.ts'
import { makeLiveAnswers } from './live-answers.ts'
import { makeLiveLetters } from './live-letters.ts'
import type { SeededCampaigns } from './seed-campaigns.ts'
import { makeTeamwork } from './teamwork.ts'
import { makeTraces } from './traces.ts'
import { makeTrouble } from './trouble.ts'

/** The rows, and the member whose mail address is in doubt. */
type Made = { life: Life; inDoubt: number }

/**
 * Four years of a coalition at work: two campaigns that are over, with invented former members and all that they said, promised and
 * did; and one that is live, with the members who sit now, of whom nothing is said but that their offices write back.
 * @param campaigns those that are finished, by slug
 */
export function makeLife(input: LifeInput, campaigns: Readonly<SeededCampaigns>): Made {
  const life = emptyLife()
  life.MailSource.push({
    id: CLEARED_SOURCE,
    hash: `cleared:${CLEARED_SOURCE}`,
    size: 0,
    startedAt: input.now,
  })
  const members = makeFormerMembers(input, life)
  for (const campaign of finishedCampaigns) {
    const seeded = campaigns[campaign.slug]
    if (!seeded) throw new Error(`the campaign ${campaign.slug} is not there`)
    const answered = makeFinishedLetters(input, life, { campaign, id: seeded.id, members })
    makeCasework(input, life, { campaignId: seeded.id, answered })
    makeJointAnswers(input, life, { campaign, seeded, members, answered })
  }
  makeKnown(input, life, members)
  const letters = makeLiveLetters(input, life)
  makeLiveAnswers(input, life, letters)
  shareSome(input, life)
  makeOpenTasks(input, life, letters)
  const inDoubt = makeTrouble(input, life)
  makeTeamwork(input, life, members)
  makeTraces(input, life)
  return { life, inDoubt }
}
