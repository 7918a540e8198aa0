'use client'

import { useQuery } from '@tanstack/react-query'
import { RefreshLine } from '#components/providers/refresh-line.tsx'
import { Card } from '#components/ui/card.tsx'
import { replyDetailQuery } from '#lib/replies/queries.ts'
import type { ReplyShow } from '#lib/replies/schema.ts'
import { AnswerForOne } from './answer-for-one.tsx'
import { AnswerText } from './answer-text.tsx'
import { ClassifyButtons } from './classify-buttons.tsx'
import { JustMarked } from './just-marked.tsx'
import { LetterAnswered } from './letter-answered.tsx'
import { PassOnCard } from './pass-on-card.tsx'
import { ReplyHeading } from './reply-heading.tsx'
import { ReplySteps } from './reply-steps.tsx'

type Props = {
  id: string
  show: ReplyShow
  /** The answer that was marked a moment ago and brought this one. */
  marked: string | null
}

/** One answer: read it, mark it with one press, go on to the next. */
export function ReplyReader({ id, show, marked }: Props) {
  const { data, error, dataUpdatedAt } = useQuery(replyDetailQuery({ id, show }))
  if (!data) return <RefreshLine updatedAt={dataUpdatedAt} error={error} />
  return (
    <div className="grid gap-6 *:min-w-0">
      <div>
        <ReplySteps reply={data} show={show} />
        <JustMarked id={marked} show={show} />
      </div>
      <ReplyHeading reply={data} justMarked={marked !== null} />
      {error && <RefreshLine updatedAt={dataUpdatedAt} error={error} />}
      <div className="grid items-start gap-6 *:min-w-0 lg:grid-cols-[3fr_2fr] xl:grid-cols-2">
        <div className="grid gap-6 *:min-w-0">
          <PassOnCard reply={data} />
          <Card>{data.alone ? <AnswerForOne reply={data} /> : <AnswerText reply={data} />}</Card>
          <LetterAnswered reply={data} />
        </div>
        {!data.alone && (
          <Card as="section" labelledBy="classify" className="lg:sticky lg:top-4">
            <ClassifyButtons reply={data} show={show} justMarked={marked !== null} />
          </Card>
        )}
      </div>
    </div>
  )
}
