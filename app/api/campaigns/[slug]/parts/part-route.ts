import { campaignPage, partPages } from '#lib/campaigns/campaign-page.ts'
import { type PartName, partNames } from '#lib/campaigns/parts-schema.ts'
import { type DeskCall, type DeskRefused, deskRoute } from '../../desk-route.ts'

type Params = { slug: string; part: string }
export type OnePart = Params & { id: string }
type Handle<P> = (call: DeskCall<P> & { part: PartName }) => Promise<{ ok: true } | DeskRefused>

/** A form about one of a campaign's asks, questions or paragraphs; `part` of the address says which they are. */
export const partRoute = <P extends Params = Params>(done: string, handle: Handle<P>) =>
  deskRoute<P>(async (call) => {
    const { slug, part: asked } = call.params
    const part = partNames.find((name) => name === asked)
    if (!part)
      return { ok: false, reason: 'no_such_part', message: 'There is no such list. Nothing was changed.' }
    const outcome = await handle({ ...call, part })
    return outcome.ok
      ? { ok: true, to: `${campaignPage(slug, partPages[part])}?done=${part}-${done}` }
      : outcome
  })
