'use client'

import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { RefusalNotice } from '#components/forms/refusal-notice.tsx'
import { useAction } from '#components/forms/use-action.ts'
import { RefreshLine } from '#components/providers/refresh-line.tsx'
import { Button } from '#components/ui/button.tsx'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { Chooser } from '#components/ui/chooser.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { holdingPenKey, holdingPenQuery } from '#lib/replies/queries.ts'
import {
  type HeldMovesDone,
  type HeldShow,
  type HoldingPenInput,
  heldMovesAnswer,
} from '#lib/replies/schema.ts'
import { countOf } from '#lib/words/numbers.ts'
import { ArrowKeyList } from './arrow-key-list.tsx'
import { HeldDone } from './held-done.tsx'
import { HeldListItem } from './held-list-item.tsx'
import { HeldMoves } from './held-moves.tsx'

const ROUTE = '/api/holding-pen/moves'

type Props = HoldingPenInput & {
  mayPlace: boolean
  /** What was done where there is no script, as the page's address says. */
  done: HeldMovesDone | null
}

/** What waits to be placed by hand, or was put away; reads itself again every few seconds. One press moves one or many. */
export function HoldingPen({ show, after, mayPlace, done }: Props) {
  const { data, error, dataUpdatedAt } = useQuery(holdingPenQuery({ show, after }))
  const list = useRef<HTMLFormElement>(null)
  const pressedAt = useRef(-1)
  const [ticked, setTicked] = useState(0)
  const countTicked = () => setTicked(list.current?.querySelectorAll('input:checked').length ?? 0)
  const move = useAction({
    path: ROUTE,
    answer: heldMovesAnswer,
    changes: [holdingPenKey],
  })
  const { answer } = move
  // Once the list is drawn without what was moved, and not before: what has the focus must stay.
  useEffect(() => {
    if (!answer) return
    setTicked(list.current?.querySelectorAll('input:checked').length ?? 0)
    focusItem(list.current, pressedAt.current)
    pressedAt.current = -1
  }, [answer])
  const press = (event: FormEvent<HTMLFormElement>) => {
    pressedAt.current = itemOf(event)
    move.form.onSubmit(event)
  }
  const last = answer ?? done
  return (
    <div className="mt-4 grid max-w-[56rem] gap-6 *:min-w-0">
      <p>{INTRODUCTION[show]}</p>
      <Chooser
        page="/holding-pen"
        name="show"
        label="Show"
        options={[
          { value: 'held', label: `Waiting to be placed (${data?.counts.held ?? 0})` },
          { value: 'set_aside', label: `Set aside (${data?.counts.set_aside ?? 0})` },
          { value: 'dismissed', label: `Spam (${data?.counts.dismissed ?? 0})` },
        ]}
        chosen={show}
      />
      <div>
        <RefreshLine updatedAt={dataUpdatedAt} error={error} />
        <div role="status" className="not-empty:mt-4">
          {last && (
            <HeldDone done={last}>
              <form {...move.form}>
                <input type="hidden" name="what" value="bring_back" />
                <input type="hidden" name="show" value={show} />
                {last.ids.map((id) => (
                  <input key={id} type="hidden" name="ticked" value={id} />
                ))}
                <Button look="secondary">Undo: bring {last.ids.length === 1 ? 'it' : 'them'} back</Button>
              </form>
            </HeldDone>
          )}
        </div>
        <RefusalNotice title="Nothing was changed" refusal={move.refusal} />
      </div>
      {data?.items.length === 0 && <Nothing show={show} further={after !== undefined} />}
      {data && data.items.length > 0 && (
        <form
          ref={list}
          {...move.form}
          onSubmit={press}
          onChange={countTicked}
          aria-label="Messages"
          className="grid gap-4 *:min-w-0"
        >
          <input type="hidden" name="show" value={show} />
          <p>
            {countOf(data.total, 'message')}, newest first
            {data.total > data.items.length && `; ${data.items.length} on this page`}. Up and down arrows move
            through the list, x ticks, Enter opens.
          </p>
          <ArrowKeyList>
            {data.items.map((item) => (
              <HeldListItem key={item.id} item={item} show={show} mayPlace={mayPlace} />
            ))}
          </ArrowKeyList>
          {mayPlace && (
            <HeldMoves show={show} ticked={ticked} busy={move.busy} form={list} onTicked={countTicked} />
          )}
        </form>
      )}
      {data && (after || data.next) && (
        <nav aria-label="Pages" className="flex flex-wrap gap-3">
          {after && (
            <ButtonLink href={`/holding-pen?show=${show}`} look="secondary">
              Back to the newest
            </ButtonLink>
          )}
          {data.next && (
            <ButtonLink href={`/holding-pen?show=${show}&after=${data.next}`} look="secondary">
              Older messages
            </ButtonLink>
          )}
        </nav>
      )}
    </div>
  )
}

const INTRODUCTION: Record<HeldShow, string> = {
  held: 'Mail that came to no letter’s own address, or that Chorus could not be sure of. It waits for you. Nothing that arrives is ever thrown away.',
  set_aside:
    'Mail that is nobody’s answer: returned mail and out-of-office notes of supporters, and our own messages come back. Nothing needs to be done.',
  dismissed:
    'What somebody took for spam. It is kept for 30 days, then its words are cleared. Until then you can bring it back.',
}

const NOTHING: Record<HeldShow, { title: string; text: string }> = {
  held: {
    title: 'The holding pen is empty',
    text: 'Every message that arrived has found its letter. If an office answers to another address than the letter’s own, the message waits here for you to say where it belongs.',
  },
  set_aside: {
    title: 'Nothing was set aside',
    text: 'When a supporter’s mail system answers one of our mails, or returns it, it is listed here.',
  },
  dismissed: {
    title: 'No spam',
    text: 'Tick messages that nobody meant for us, and press “Spam”. They are listed here for 30 days, in case one was an answer after all.',
  },
}

function Nothing({ show, further }: { show: HeldShow; further: boolean }) {
  const { title, text } = further
    ? { title: 'Nothing further back', text: 'What stood on this page was moved. Go back to the newest.' }
    : NOTHING[show]
  return (
    <EmptyState title={title}>
      <p>{text}</p>
    </EmptyState>
  )
}

/** Which message of the list a press belongs to; -1 for those over the list. */
function itemOf(event: FormEvent<HTMLFormElement>): number {
  const button = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null
  return [...event.currentTarget.querySelectorAll('li')].findIndex((item) => item.contains(button))
}

/** The message that took the place of the one that was moved has the keyboard, so that the next is one press away. */
function focusItem(list: HTMLFormElement | null, at: number): void {
  if (at < 0) return
  const items = [...(list?.querySelectorAll('li') ?? [])]
  const item = items[Math.min(at, items.length - 1)]
  const next = item?.querySelector<HTMLElement>('button') ?? item?.querySelector<HTMLElement>('a')
  next?.focus()
}
