'use client'

import { Button } from '#components/ui/button.tsx'
import { type HeldItem, type HeldShow, sureGuess, tickOf } from '#lib/replies/schema.ts'
import { ArrowKeyItem } from './arrow-key-list.tsx'
import { pointsTo } from './points-to.ts'
import { TrustBadge } from './trust-badge.tsx'

/** What stands where the subject of a message would, that is or may be for a supporter alone. */
export const NOT_FOR_US = 'For a supporter alone'
const NOT_KEPT = 'Its words are no longer kept.'

/** One message of the holding pen's list: why it is there, what it points to, and one press where that is sure. */
export function HeldListItem({
  item,
  show,
  mayPlace,
}: {
  item: HeldItem
  show: HeldShow
  mayPlace: boolean
}) {
  const { id, subject, fromName, fromAddress, opening, reason, kept } = item
  const title = item.alone ? NOT_FOR_US : subject || 'No subject'
  return (
    <ArrowKeyItem
      href={`/holding-pen/${id}`}
      title={title}
      at={item.receivedAt}
      tick={mayPlace ? { name: 'ticked', value: tickOf(item), label: `Tick ${title}` } : undefined}
    >
      <p className="text-ink-soft [overflow-wrap:anywhere]">
        From {fromName || 'somebody who gave no name'}
        {fromAddress && fromAddress !== fromName && ` (${fromAddress})`}
      </p>
      {(opening || !kept) && (
        <p className="line-clamp-2 [overflow-wrap:anywhere]">{kept ? opening : NOT_KEPT}</p>
      )}
      <p>
        <TrustBadge trust={item.trust} />
      </p>
      <p>
        <strong>{show === 'held' ? 'Why it waits:' : 'Why it is here:'}</strong> {reason}
      </p>
      {show !== 'dismissed' && <Points item={item} mayPlace={mayPlace && show === 'held'} />}
    </ArrowKeyItem>
  )
}

function Points({ item, mayPlace }: { item: HeldItem; mayPlace: boolean }) {
  const { suggestions } = item
  const [first] = suggestions
  if (!first) return <p className="text-ink-soft">It points to no letter. Open it to look for one.</p>
  const guess = sureGuess(item)
  if (!guess) {
    return (
      <p>
        <strong>It may belong to</strong> {suggestions.map(({ reference }) => reference).join(', ')}. Open it
        to compare.
      </p>
    )
  }
  return (
    <div className="grid justify-items-start gap-2">
      <p>
        <strong>It points to</strong> {guess.reference}: {guess.isJoint && 'the joint letter of '}
        {guess.senderName || 'a supporter'} to {[guess.memberName, guess.seatName].filter(Boolean).join(', ')}
        . {pointsTo[guess.by]}
      </p>
      {mayPlace && (
        <Button name="place" value={tickOf(item)} look="secondary" className="relative z-1">
          Place with {guess.reference}
        </Button>
      )}
    </div>
  )
}
