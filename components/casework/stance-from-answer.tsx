'use client'

import type { Owner } from '#lib/casework/owners.ts'
import type { StanceKind } from '#lib/platform/generated/prisma/enums.ts'
import { OwnerChoice } from './owner-choice.tsx'
import { SentenceChoice } from './sentence-choice.tsx'
import { StanceButtons } from './stance-buttons.tsx'
import { StayForm } from './stay-form.tsx'

type Props = {
  replyId: string
  sentences: readonly string[]
  likely: number | null
  owners: readonly Owner[]
  current: StanceKind | null
}

/** What an answer shows of where its writer stands: one press says it, with the sentence that shows it. */
export function StanceFromAnswer({ replyId, sentences, likely, owners, current }: Props) {
  return (
    <StayForm
      action="/api/stances"
      prefix="stance"
      hidden={{ replyId, back: `/replies/${replyId}` }}
      className="grid gap-3"
    >
      {(errors) => (
        <>
          <SentenceChoice
            prefix="stance"
            sentences={sentences}
            likely={likely}
            label="Their words that show it"
            none="None: the answer itself"
            error={errors.sentence}
          />
          <OwnerChoice prefix="stance" owners={owners.slice(0, 1)} label="For" />
          <StanceButtons current={current} />
        </>
      )}
    </StayForm>
  )
}
