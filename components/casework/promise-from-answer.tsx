'use client'

import { useState } from 'react'
import { FreshId } from '#components/forms/fresh-id.tsx'
import { Field } from '#components/ui/field.tsx'
import type { Owner } from '#lib/casework/owners.ts'
import { oftenPromised, promisedIn } from '#lib/casework/sentences.ts'
import { OwnerChoice } from './owner-choice.tsx'
import { SentenceChoice } from './sentence-choice.tsx'
import { StayForm } from './stay-form.tsx'

type Props = {
  replyId: string
  sentences: readonly string[]
  likely: number | null
  owners: readonly Owner[]
}

/** What an answer promises: the sentence that does, and what it is in our words. Mostly both are offered right. */
export function PromiseFromAnswer({ replyId, sentences, likely, owners }: Props) {
  const offered = (at: number | null) => promisedIn(at === null ? '' : (sentences[at] ?? ''))
  const [what, setWhat] = useState(offered(likely))
  const [typed, setTyped] = useState(false)
  return (
    <StayForm
      action="/api/promises"
      prefix="promise"
      hidden={{ replyId, back: `/replies/${replyId}` }}
      button="Write down the promise"
      look="secondary"
    >
      {(errors) => (
        <>
          <FreshId name="id" />
          <SentenceChoice
            prefix="promise"
            sentences={sentences}
            likely={likely}
            label="The sentence that promises it"
            none="None: the answer itself"
            error={errors.sentence}
            onChange={(at) => {
              if (!typed) setWhat(offered(at))
            }}
          />
          <Field
            name="what"
            id="promise-what"
            label="What they will do"
            list={oftenPromised}
            value={what}
            onChange={(text) => {
              setTyped(text !== '')
              setWhat(text)
            }}
            error={errors.what}
          />
          <Field
            name="dueOn"
            id="promise-dueOn"
            type="date"
            label="By when, if they named a day"
            error={errors.dueOn}
          />
          <OwnerChoice prefix="promise" owners={owners.slice(0, 1)} label="For" />
        </>
      )}
    </StayForm>
  )
}
