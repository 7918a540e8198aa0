import { Heading } from '#components/ui/heading.tsx'
import { auditSentence } from '#lib/campaigns/campaign-audit.ts'
import { dayAndTime } from '#lib/words/dates.ts'

type Row = { id: string; at: Date; action: string; to: string | null; by: string | null }

/** What was done to a campaign lately, and by whom. */
export function CampaignHistory({ rows }: { rows: Row[] }) {
  const told = rows.flatMap((row) => {
    const sentence = auditSentence(row)
    return sentence ? [{ ...row, sentence }] : []
  })
  if (told.length === 0) return null
  return (
    <section aria-labelledby="history" className="flow">
      <Heading level={2} id="history">
        What happened lately
      </Heading>
      <ul className="grid gap-2">
        {told.map(({ id, at, by, sentence }) => (
          <li key={id}>
            {by ?? 'Somebody'} {sentence}. <span className="text-ink-soft">{dayAndTime(at)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
