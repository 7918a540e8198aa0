'use client'

import { useRouter } from 'next/navigation'
import { SelectField } from '#components/ui/interactive/select-field.tsx'
import { allStates } from '#lib/platform/life-cycle.ts'
import { replyStates } from '#lib/replies/reply-states.ts'
import type { ReplyShow } from '#lib/replies/schema.ts'

const kinds = allStates(replyStates).filter((state) => state !== 'unclassified')

/** Which answers to list. */
export function ReplyFilter({ show, unread }: { show: ReplyShow; unread: number }) {
  const router = useRouter()
  return (
    <div className="max-w-[26rem]">
      <SelectField
        label="Show"
        options={[
          { value: 'unread', label: `To read (${unread})` },
          { value: 'all', label: 'All answers' },
          ...kinds.map((kind) => ({ value: kind, label: replyStates.states[kind].means })),
        ]}
        value={show === 'unclassified' ? 'unread' : show}
        onChange={(chosen) => router.push(`/replies?show=${encodeURIComponent(chosen)}`)}
      />
    </div>
  )
}
