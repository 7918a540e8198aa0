import type { z } from 'zod'
import { action } from '#app/http/action.ts'
import type { Call } from '#app/http/handle-form.ts'
import type { Person } from '#lib/accounts/schema.ts'
import { campaignPage, partPages } from '#lib/campaigns/campaign-page.ts'
import { type PartName, partLabels, partNames } from '#lib/campaigns/parts-schema.ts'
import { type Refused, refused } from '#lib/platform/refused.ts'

/** The list a form is about. */
export type List = { slug: string; part: string }
/** One of that list. */
export type One = List & { id: string }

export type PartCall<Params, Input> = Call<Params, Input, Person> & { part: PartName }

/** A form about one of a campaign's asks, questions or paragraphs; `part` of the address says which they are. */
export const partAction = <Params extends List, Input>({
  done,
  verb,
  ...form
}: {
  input: z.ZodType<Input>
  done: string
  verb: (call: PartCall<Params, Input>) => Promise<{ ok: true } | Refused>
}) =>
  action({
    ...form,
    right: 'campaign.edit',
    page: (params: Params) => page(params),
    labels: partFormLabels,
    verb: async (call) => {
      const part = partIn(call.params)
      if (!part) return refused('no_such_part', 'There is no such list. Nothing was changed.')
      return verb({ ...call, part })
    },
    to: ({ params }) => `${page(params)}?done=${params.part}-${done}`,
  })

/** The fields of all three kinds: each form has some of them. */
export const partFormLabels = { ...partLabels.question, ...partLabels.ask, ...partLabels.paragraph }

const partIn = ({ part }: List) => partNames.find((name) => name === part)

function page(params: List): string {
  const part = partIn(params)
  return campaignPage(params.slug, part ? partPages[part] : 'overview')
}
