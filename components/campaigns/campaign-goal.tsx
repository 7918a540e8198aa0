import { Heading } from '#components/ui/heading.tsx'
import { campaignWords } from '#lib/words/catalogue/campaign.ts'
import { dayIn } from '#lib/words/dates.ts'
import type { Language } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'

type Props = {
  language: Language
  /** From how many seats people are to write; null for no goal. */
  goal: number | null
  written: number
  closesOn: Date | null
}

/** How far a campaign has come, by its kept counts, and until when; nothing where it has neither goal nor end. */
export function CampaignGoal({ language, goal, written, closesOn }: Props) {
  if (goal === null && !closesOn) return null
  const say = sayIn(language)
  return (
    <section aria-labelledby="goal" className="flow">
      <Heading level={2} id="goal">
        {say(goal === null ? campaignWords.untilTitle : campaignWords.goalTitle)}
      </Heading>
      {goal !== null && <SeatsWritten language={language} goal={goal} written={written} />}
      {closesOn && <p>{say(campaignWords.lastDay, { day: dayIn(language, closesOn) })}</p>}
    </section>
  )
}

function SeatsWritten({ language, goal, written }: { language: Language; goal: number; written: number }) {
  const say = sayIn(language)
  return (
    <>
      <p>{say(campaignWords.goal, { goal })}</p>
      <svg
        viewBox="0 0 100 6"
        preserveAspectRatio="none"
        aria-hidden="true"
        className="h-4 w-full rounded-full border-2 border-brand bg-surface text-brand"
      >
        <rect width={Math.min(100, (written / goal) * 100)} height="6" fill="currentColor" />
      </svg>
      <p className="font-semibold">
        {written === 0 ? say(campaignWords.goalNone) : say(campaignWords.goalSoFar, { count: written })}{' '}
        {written >= goal && say(campaignWords.goalReached)}
      </p>
    </>
  )
}
