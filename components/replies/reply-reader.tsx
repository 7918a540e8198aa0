'use client'

import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useState } from 'react'
import { RefreshLine } from '#components/providers/refresh-line.tsx'
import { useLive } from '#components/providers/use-live.ts'
import { Card } from '#components/ui/card.tsx'
import { repliesKey, replyDetailQuery } from '#lib/replies/queries.ts'
import type { Colleague, ReplyDetailAnswer, ReplyFilter } from '#lib/replies/schema.ts'
import { AnswerClasses } from './answer-classes.tsx'
import { AnswerForOne } from './answer-for-one.tsx'
import { AnswerText } from './answer-text.tsx'
import { ReadBy, WhoseWork } from './in-hands.tsx'
import { JustMarked } from './just-marked.tsx'
import { useLastMark } from './last-marks.ts'
import { LetterAnswered } from './letter-answered.tsx'
import { PassOnCard } from './pass-on-card.tsx'
import { ReplyHeading } from './reply-heading.tsx'
import { ReplySteps } from './reply-steps.tsx'
import { SuggestedClass } from './suggested-class.tsx'
import { useClaim } from './use-claim.ts'
import { useMarking } from './use-marking.ts'
import { useQueueKeys } from './use-queue-keys.ts'

type Props = {
  id: string
  filter: ReplyFilter
  /** The answer that was marked a moment ago and brought this one. */
  marked: string | null
  /** Who looks at it. */
  me: string
  /** Those whose work it can be; none where its reader may not say so. */
  colleagues: readonly Colleague[]
  /** Whether its reader may take it back from the letter it is placed with. */
  mayPlace: boolean
  /** What else can be done with it. */
  children?: ReactNode
}

/** One answer: read it, mark it with one press or one key, go on to the next. */
export function ReplyReader({ id, filter, ...props }: Props) {
  const { data, error, dataUpdatedAt } = useQuery(replyDetailQuery({ id, filter }))
  useLive({ answers: [repliesKey], claims: [repliesKey] })
  useClaim(id)
  if (!data) return <RefreshLine updatedAt={dataUpdatedAt} error={error} />
  return (
    <OpenAnswer
      {...props}
      reply={data}
      filter={filter}
      trouble={error && <RefreshLine updatedAt={dataUpdatedAt} error={error} />}
    />
  )
}

function OpenAnswer({
  reply,
  filter,
  marked,
  me,
  colleagues,
  mayPlace,
  trouble,
  children,
}: Omit<Props, 'id'> & { reply: ReplyDetailAnswer; trouble: ReactNode }) {
  const marking = useMarking(reply, filter)
  const last = useLastMark()
  const cameFromPress = marked !== null || last?.wentTo === reply.id
  const resting = useRest(cameFromPress)
  const mayMark = !reply.alone
  useQueueKeys({ reply, marking, me, mayMark, mayTake: colleagues.length > 0 })
  return (
    <div className="grid gap-5 *:min-w-0">
      <div>
        <ReplySteps reply={reply} filter={filter} />
        <JustMarked
          id={marked}
          openId={reply.id}
          filter={filter}
          pageOf={marking.pageOf}
          undo={marking.undo}
        />
      </div>
      <ReplyHeading reply={reply} justMarked={cameFromPress} />
      <ReadBy reply={reply} me={me} />
      {trouble}
      <div className="grid items-start gap-5 *:min-w-0 lg:grid-cols-[3fr_2fr]">
        <div className="grid gap-5 *:min-w-0">
          <PassOnCard reply={reply} />
          <Card>{reply.alone ? <AnswerForOne reply={reply} /> : <AnswerText reply={reply} />}</Card>
          <LetterAnswered reply={reply} mayPlace={mayPlace} />
          {children}
        </div>
        <div className="grid gap-5 *:min-w-0 lg:sticky lg:top-4">
          {mayMark && (
            <Card as="section" labelledBy="classify">
              <AnswerClasses reply={reply} filter={filter} marking={marking} resting={resting} />
              <SuggestedClass reply={reply} />
            </Card>
          )}
          <Card>
            <WhoseWork reply={reply} me={me} colleagues={colleagues} />
            <Keys mayMark={mayMark} />
          </Card>
        </div>
      </div>
    </div>
  )
}

/** What the keys do, for whoever has a keyboard. */
function Keys({ mayMark }: { mayMark: boolean }) {
  return (
    <p className="text-ink-soft text-sm max-lg:hidden">
      Keys: <kbd>j</kbd> next, <kbd>k</kbd> previous
      {mayMark && <>, a class’s own key marks, with Shift it is said besides</>}, <kbd>z</kbd> takes the last
      mark back.
    </p>
  )
}

const REST_MS = 500

/** True for a moment after the answer before was marked: the second of two quick presses was not meant for this one. */
function useRest(justMarked: boolean): boolean {
  const [resting, setResting] = useState(false)
  useEffect(() => {
    if (!justMarked) return
    setResting(true)
    const done = setTimeout(() => setResting(false), REST_MS)
    return () => clearTimeout(done)
  }, [justMarked])
  return resting
}
