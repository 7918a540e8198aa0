'use client'

import { useMutation } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Card } from '#components/ui/card.tsx'
import { Field } from '#components/ui/field.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { RadioList } from '#components/ui/radio-list.tsx'
import { fetchJson, RequestFailed } from '#lib/platform/fetch-json.ts'
import { type CutInput, cutAnswer } from '#lib/statements/schema.ts'

type Props = {
  slug: string
  /** The newest version there is, 0 for none. */
  latest: number
  seen: CutInput['expectedRevisions']
  /** Whether the person may call a change editorial: coordinators only. */
  mayCallEditorial: boolean
}

const material = {
  value: 'material',
  label: 'A material change',
  hint: 'The meaning changed. Positions lapse, and every officer is asked again.',
}
const editorial = {
  value: 'editorial',
  label: 'An editorial change',
  hint: 'The meaning stayed. Positions carry over, and officers have 5 working days to object.',
}

/** Cuts a version of the draft as the page shows it. */
export function CutForm({ slug, latest, seen, mayCallEditorial }: Props) {
  const router = useRouter()
  const [cut, setCut] = useState<number | null>(null)
  const send = useMutation({
    mutationFn: (input: CutInput) =>
      fetchJson(`/api/desk/statements/${slug}/versions`, cutAnswer, { body: input }),
    onSuccess: ({ number }) => setCut(number),
    onSettled: () => router.refresh(),
  })

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (send.isPending) return
    const form = new FormData(event.currentTarget)
    const change = latest === 0 ? 'first' : form.get('change') === 'editorial' ? 'editorial' : 'material'
    const day = String(form.get('askedUntil') ?? '')
    setCut(null)
    send.mutate({ change, askedUntil: day || null, expectedLatest: latest, expectedRevisions: seen })
  }

  return (
    <Card as="section" labelledBy="cut">
      <Heading level={2} id="cut">
        Cut version {latest + 1}
      </Heading>
      <p>
        A version is the draft’s text as it is now, word for word and for good. Organisations take their
        positions on it.
      </p>
      <form onSubmit={submit} className="flow">
        {latest > 0 && (
          <RadioList
            name="change"
            legend={`How does it differ from version ${latest}?`}
            hint={mayCallEditorial ? undefined : 'Only a coordinator can call a change editorial.'}
            options={mayCallEditorial ? [material, editorial] : [material]}
            defaultValue="material"
          />
        )}
        <Field
          name="askedUntil"
          type="date"
          label="Last day for positions"
          hint="Officers are reminded at half time and the day before. It may stay empty."
        />
        <Button aria-disabled={send.isPending}>
          {send.isPending ? 'Cutting…' : `Cut version ${latest + 1}`}
        </Button>
      </form>
      <div role="status">
        {cut !== null && <p className="font-semibold text-good">Version {cut} is cut.</p>}
      </div>
      <div role="alert">
        {send.error && (
          <Notice kind="error" title="No version was cut">
            <p>{send.error.message}</p>
            {send.error instanceof RequestFailed && send.error.reason === 'changed_meanwhile' && (
              <p>This page has been read again: it shows the draft and the versions as they are now.</p>
            )}
          </Notice>
        )}
      </div>
    </Card>
  )
}
