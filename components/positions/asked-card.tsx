import { ButtonLink } from '#components/ui/button-link.tsx'
import { Card } from '#components/ui/card.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Tag } from '#components/ui/tag.tsx'
import type { AskedQuestion } from '#lib/positions/asked-data.ts'
import { positionWords } from '#lib/positions/position-words.ts'
import { longDay } from '#lib/words/dates.ts'
import { eitherIn } from '#lib/words/lists.ts'
import { EndingForm } from './ending-form.tsx'
import { EvidenceLink } from './evidence-link.tsx'
import { PositionMark } from './position-mark.tsx'

type Props = {
  question: AskedQuestion
  organisation: { id: string; name: string; officer: boolean; officers: string[] }
  now: Date
}

/** What one campaign asks of one organisation: by when, what changed, what it said. */
export function AskedCard({ question, organisation, now }: Props) {
  const { campaign, latest, until, waiting, standing, against, open } = question
  const { slug } = campaign
  const titleId = `asked-${organisation.id}-${campaign.id}`
  return (
    <Card as="article" labelledBy={titleId}>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Heading level={3} id={titleId} className="min-w-0">
          {campaign.title}
        </Heading>
        {waiting ? <Tag tone="warn">Waits for you</Tag> : !open && <Tag>Not open now</Tag>}
      </div>
      <p className="text-ink-soft">
        Version {latest.number}
        {waiting && (until ? `: ${deadline(until, now)}` : ': there is no last day yet.')}
      </p>
      {standing && <Standing standing={standing} officer={organisation.officer} now={now} />}
      {!standing && !waiting && <p>Your organisation has no position on this version at present.</p>}
      <p className="flex flex-wrap gap-3">
        {open && organisation.officer && (
          <ButtonLink
            href={`/desk/campaigns/${slug}/versions/${latest.number}/position?organisation=${organisation.id}`}
            look={waiting ? 'primary' : 'secondary'}
          >
            {standing ? 'Change the position' : 'Read and answer'}
            <span className="sr-only">
              {' '}
              for {organisation.name}: {campaign.title}
            </span>
          </ButtonLink>
        )}
        {against !== null && against !== latest.number ? (
          <ButtonLink
            href={`/desk/campaigns/${slug}/versions/${latest.number}?against=${against}`}
            look="secondary"
          >
            What changed since version {against}
          </ButtonLink>
        ) : (
          <ButtonLink href={`/desk/campaigns/${slug}/versions/${latest.number}`} look="quiet">
            Read the text
          </ButtonLink>
        )}
      </p>
      {waiting && !organisation.officer && (
        <p>
          {organisation.officers.length > 0
            ? `An officer of your organisation answers: ${eitherIn('en', organisation.officers)}.`
            : 'Your organisation has no officer yet who could answer. A coordinator can give that role.'}
        </p>
      )}
      <Earlier question={question} />
    </Card>
  )
}

function deadline(until: Date, now: Date): string {
  const day = longDay(until)
  return until < now ? `the last day was ${day}; you can still answer.` : `please answer by ${day}.`
}

function Standing({
  standing,
  officer,
  now,
}: {
  standing: NonNullable<AskedQuestion['standing']>
  officer: boolean
  now: Date
}) {
  const { id, kind, personName, takenAt, objectUntil } = standing
  const mayObject = objectUntil !== null && now <= objectUntil
  return (
    <>
      <p>
        <PositionMark mark={kind}>{positionWords[kind].fact}</PositionMark>
        <span className="block text-ink-soft">
          {personName}, {longDay(takenAt)}
        </span>
      </p>
      {objectUntil && (
        <p>
          Carried over from an earlier version, because the change was editorial.
          {mayObject && ` An officer can object until ${longDay(objectUntil)}.`}
        </p>
      )}
      <EvidenceLink positionId={id} what={`the position “${positionWords[kind].fact}”`} />
      {officer && mayObject && <EndingForm positionId={id} way="objection" />}
      {officer && !mayObject && <EndingForm positionId={id} way="withdrawal" />}
    </>
  )
}

function Earlier({ question: { history } }: { question: AskedQuestion }) {
  if (history.length === 0) return null
  return (
    <details className="border-line border-t pt-2">
      <summary className="flex min-h-11 items-center font-semibold">
        What you said before ({history.length})
      </summary>
      <ul className="grid gap-3">
        {history.map(({ id, kind, version, takenAt, endedAt, endedWhy }) => (
          <li key={id}>
            <strong>
              Version {version.number}: {positionWords[kind].fact}
            </strong>
            , {longDay(takenAt)}.{endedAt && ` Ended on ${longDay(endedAt)}. ${endedWhy ?? ''}`}
            <EvidenceLink positionId={id} what={`version ${version.number}, ${positionWords[kind].fact}`} />
          </li>
        ))}
      </ul>
    </details>
  )
}
