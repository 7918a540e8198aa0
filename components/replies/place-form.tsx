'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Card } from '#components/ui/card.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { TextInput } from '#components/ui/interactive/text-input.tsx'
import { fetchJson } from '#lib/platform/fetch-json.ts'
import { type HeldDetailAnswer, placementAnswer } from '#lib/replies/schema.ts'

/** Says which letter a message belongs to. */
export function PlaceForm({ message }: { message: HeldDetailAnswer }) {
  const [letterReference, setLetterReference] = useState('')
  const client = useQueryClient()
  const place = useMutation({
    mutationFn: () =>
      fetchJson(`/api/holding-pen/${message.id}/placement`, placementAnswer, { body: { letterReference } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['holding-pen'] }),
  })

  function submit(event: FormEvent) {
    event.preventDefault()
    if (!place.isPending) place.mutate()
  }

  return (
    <Card as="section" labelledBy="place" className="lg:sticky lg:top-4">
      <Heading level={2} id="place">
        Where does it belong?
      </Heading>
      <p>
        <strong>Why it waits:</strong> {message.reason}
      </p>
      <form onSubmit={submit} className="flow">
        <TextInput
          label="Reference of the letter"
          hint="It stands at the foot of every letter, after “Reference”."
          value={letterReference}
          onChange={(text) => {
            setLetterReference(text)
            if (place.error) place.reset()
          }}
          validationBehavior="aria"
          error={place.error?.message}
          autoComplete="off"
          spellCheck="false"
        />
        <Button aria-disabled={place.isPending}>
          {place.isPending ? 'One moment…' : 'Place it with this letter'}
        </Button>
      </form>
      <div role="alert" className="sr-only">
        {place.error?.message}
      </div>
    </Card>
  )
}
