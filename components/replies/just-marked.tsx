'use client'

import { useQuery } from '@tanstack/react-query'
import type { Route } from 'next'
import Link from 'next/link'
import { Notice } from '#components/ui/notice.tsx'
import { replyDetailQuery } from '#lib/replies/queries.ts'
import type { ReplyClass } from '#lib/replies/reply-class.ts'
import { replyStates } from '#lib/replies/reply-states.ts'
import type { ReplyFilter } from '#lib/replies/schema.ts'
import { type Mark, useLastMark } from './last-marks.ts'

type Props = {
  /** The answer whose marking brought this one, as the address has it where there is no script. */
  id: string | null
  /** The answer that is open. */
  openId: string
  filter: ReplyFilter
  pageOf: (id: string) => Route
  undo: () => void
}

const LINK = 'inline-flex min-h-11 items-center font-semibold'
const LINE = 'flex flex-wrap items-center gap-x-4 rounded-lg border border-good bg-good-wash px-4'

/** What was done a moment ago, on this answer or the one before it; and the way to take it back. */
export function JustMarked({ id, openId, filter, pageOf, undo }: Props) {
  const last = useLastMark()
  const { data } = useQuery({ ...replyDetailQuery({ id: id ?? '', filter }), enabled: id !== null && !last })
  if (last && typeof last.state === 'object') {
    return (
      <div role="alert" className="mt-2">
        <Notice kind="error" title="Not marked">
          <p>
            {last.id !== openId && `The answer of ${last.memberName}: `}
            {last.state.refusal.message}{' '}
            {last.id !== openId && (
              <Link href={pageOf(last.id)} className={LINK}>
                Open it again
              </Link>
            )}
          </p>
        </Notice>
      </div>
    )
  }
  return (
    <div role="status" className="mt-2">
      {last && <Said last={last} openId={openId} undo={undo} />}
      {!last && data && data.state !== 'unclassified' && (
        <Notice kind="success" title="Marked">
          <p>
            The answer of {data.member.name} is marked “{replyStates.states[data.state].means}”. This is the
            next one to read.{' '}
            <Link href={pageOf(data.id)} className={LINK}>
              Go back and change it
            </Link>
          </p>
        </Notice>
      )}
    </div>
  )
}

function Said({ last, openId, undo }: { last: Mark; openId: string; undo: () => void }) {
  const { state, after, memberName, wentTo, wasLast } = last
  const here = last.id === openId
  if (state === 'undone') return here && <p className={LINE}>Taken back: it is as it was before.</p>
  const saving = state === 'saving'
  return (
    <p className={LINE}>
      <span className="py-2">
        {here ? (
          <>
            {saving ? 'Saving…' : 'Saved.'} {wasLast && !saving && 'That was the last one to read.'}
          </>
        ) : (
          `The answer of ${memberName} ${saving ? 'is being' : 'is'} marked “${said(after)}”. ${
            wentTo === openId ? 'This is the next one to read.' : ''
          }`
        )}
      </span>
      <button type="button" onClick={undo} aria-keyshortcuts="z" className={`${LINK} text-brand underline`}>
        Take it back
      </button>
    </p>
  )
}

const said = ({ state, also }: ReplyClass) =>
  [state, ...also].map((each) => replyStates.states[each].means).join(', ')
