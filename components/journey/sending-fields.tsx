import { headers } from 'next/headers'
import { Notice } from '#components/ui/notice.tsx'
import { newSendingForm, TRAP } from '#lib/letters/sending-form.ts'
import { asksForProof } from '#lib/letters/sending-rate.ts'
import { addressOf } from '#lib/platform/network.ts'
import { floodWords } from '#lib/words/catalogue/flood.ts'
import type { Language } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'
import { ProofField } from './proof-field.tsx'

/**
 * What every form with a sending button carries: when its page was made, sealed; a box that no person sees; and, while many
 * letters come at once, a small sum for the browser.
 */
export async function SendingFields({
  language,
  slug,
  mark,
}: {
  language: Language
  slug: string
  mark: string
}) {
  const say = sayIn(language)
  const now = new Date()
  const asks = await asksForProof({ slug, from: addressOf(await headers()), now })
  const { sealed, challenge } = newSendingForm({ slug, mark, asks, now })
  return (
    <>
      <input type="hidden" name="form" value={sealed} />
      {/* Neither seen, nor read out, nor reached by a key, nor known to what fills in forms. */}
      <div inert aria-hidden className="sr-only">
        <label>
          {say(floodWords.trap)}
          <input name={TRAP} type="text" tabIndex={-1} autoComplete="off" defaultValue="" />
        </label>
      </div>
      {asks && (
        <Notice title={say(floodWords.manyTitle)}>
          <p>{say(floodWords.sum)}</p>
          <p>{say(floodWords.noScript)}</p>
          <ProofField challenge={challenge} waits={say(floodWords.sumRuns)} />
        </Notice>
      )}
    </>
  )
}
