'use client'

import { useState } from 'react'
import { PressButton } from '#components/ui/interactive/press-button.tsx'
import type { ReplyDetailAnswer } from '#lib/replies/schema.ts'

/** The new words of an answer; the whole message, with what it quotes, at a press. */
export function AnswerText({ reply }: { reply: ReplyDetailAnswer }) {
  const [whole, setWhole] = useState(false)
  const text = whole ? reply.fullText : reply.text
  return (
    <div className="flow">
      <p className="text-ink-soft">
        From {reply.fromName || 'no name'} ({reply.fromAddress || 'no address'})
        <br />
        Subject: {reply.subject || 'none'}
      </p>
      <div className="letter-text">
        {text || 'There is no text in this message. Save it to see what it holds.'}
      </div>
      <div className="flex flex-wrap gap-3">
        {reply.fullText !== reply.text && (
          <PressButton look="secondary" onPress={() => setWhole(!whole)} aria-pressed={whole}>
            {whole ? 'Show the new words only' : 'Show the whole message'}
          </PressButton>
        )}
        <a
          href={`/api/replies/${reply.id}/source`}
          download
          className="inline-flex min-h-12 items-center font-semibold"
        >
          Save the message as it arrived
        </a>
      </div>
    </div>
  )
}
