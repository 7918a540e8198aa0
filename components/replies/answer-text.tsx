'use client'

import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import type { ReplyDetailAnswer } from '#lib/replies/schema.ts'
import { AttachedFiles } from './attached-files.tsx'

const NO_TEXT = 'There is no text in this message. Save it to see what it holds.'
const PRIVATE =
  'Only the new words are shown. Below them the office may quote what the supporter wrote back to it, and they have not let the team read that.'
const NOT_KEPT = 'Its words are no longer kept: the supporter asked us to delete them, or their time is over.'

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
      {reply.trustReason && <p className="text-ink-soft">{reply.trustReason}</p>}
      <div className="letter-text">{text || (reply.kept.words ? NO_TEXT : NOT_KEPT)}</div>
      {reply.isPrivate && <p className="text-ink-soft">{PRIVATE}</p>}
      <AttachedFiles
        files={reply.files}
        attachments={reply.attachments}
        path={`/api/replies/${reply.id}/files`}
      />
      <div className="flex flex-wrap gap-3">
        {reply.kept.source && reply.fullText !== reply.text && (
          <Button type="button" look="secondary" onClick={() => setWhole(!whole)} aria-pressed={whole}>
            {whole ? 'Show the new words only' : 'Show the whole message'}
          </Button>
        )}
        {reply.kept.source && !reply.isPrivate && (
          <a
            href={`/api/replies/${reply.id}/source`}
            download
            className="inline-flex min-h-12 items-center font-semibold"
          >
            Save the message as it arrived
          </a>
        )}
      </div>
    </div>
  )
}
