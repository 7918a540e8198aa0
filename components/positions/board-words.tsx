import { Card } from '#components/ui/card.tsx'
import { Heading } from '#components/ui/heading.tsx'
import type { BoardWords as Words } from '#lib/positions/board-data.ts'
import { positionWords } from '#lib/positions/position-words.ts'
import { EvidenceLink } from './evidence-link.tsx'
import { PositionMark } from './position-mark.tsx'

const seen = (isPublic: boolean) => (isPublic ? 'public' : 'private: do not pass it on')

/** What organisations wrote with their position on the latest version; private words say so. */
export function BoardWords({ words }: { words: Words[] }) {
  if (words.length === 0) return null
  return (
    <section aria-labelledby="words" className="flow pt-4">
      <Heading level={2} id="words">
        In their own words
      </Heading>
      <div className="grid items-start gap-4 *:min-w-0 lg:grid-cols-2">
        {words.map((said) => (
          <Card key={said.id} as="article" labelledBy={`words-${said.id}`}>
            <Heading level={3} id={`words-${said.id}`}>
              {said.organisationName}
            </Heading>
            <PositionMark mark={said.kind}>{positionWords[said.kind].fact}</PositionMark>
            <Quote title="Reservation (public)" text={said.reservation} />
            <Quote title={`Dissent (${seen(said.dissentPublic)})`} text={said.dissent} />
            <Quote title={`Reasons (${seen(said.reasonsPublic)})`} text={said.reasons} />
            <EvidenceLink positionId={said.id} what={said.organisationName} />
          </Card>
        ))}
      </div>
    </section>
  )
}

function Quote({ title, text }: { title: string; text: string | null }) {
  if (!text) return null
  return (
    <div>
      <p className="font-semibold">{title}</p>
      <blockquote dir="auto" className="letter-text border-line-strong border-l-4 pl-4">
        {text}
      </blockquote>
    </div>
  )
}
