import { suggestClass } from '#lib/casework/suggest-class.ts'
import { replyStates } from '#lib/replies/reply-states.ts'
import type { ReplyDetailAnswer } from '#lib/replies/schema.ts'

/** What the words of an answer point to, and which words: a hint for whoever reads it, never applied by itself. */
export function SuggestedClass({ reply }: { reply: ReplyDetailAnswer }) {
  if (reply.state !== 'unclassified' || !reply.text) return null
  const suggestions = suggestClass(reply.text)
  if (suggestions.length === 0) return null
  return (
    <section aria-label="What its words point to" className="border-line border-t pt-4">
      <p className="font-semibold">Its words point to</p>
      <ul className="mt-1 grid gap-2">
        {suggestions.map(({ state, phrases }) => (
          <li key={state}>
            {replyStates.states[state].means}:{' '}
            <span className="text-ink-soft">
              {phrases.slice(0, MOST_SHOWN).map((phrase, at) => (
                <span key={phrase}>
                  {at > 0 && ', '}“{phrase}”
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
      <p className="mt-2 text-ink-soft text-sm">
        Found by a list of phrases; they may be quoted, or meant otherwise. You decide.
      </p>
    </section>
  )
}

const MOST_SHOWN = 4
