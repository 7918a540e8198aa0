import { Button } from '#components/ui/button.tsx'
import { SectionCard } from '#components/ui/card.tsx'
import { Field } from '#components/ui/field.tsx'
import { Select } from '#components/ui/select.tsx'

type Props = {
  slug: string
  /** The pages the address may lead to; the first is offered. */
  pages: { value: string; label: string }[]
  typed: { page: string; source: string; medium: string; name: string }
  /** The address made; null before anything was asked for. */
  address: string | null
}

/** A plain form that makes an address whose letters are counted. */
export function AddressMaker({ slug, pages, typed, address }: Props) {
  return (
    <SectionCard id="make-address" title="Make an address to share">
      <p>
        Give each newsletter, post or poster an address of its own. The words go with the supporter to the
        last step, and the letter is counted under them. Nothing else is followed.
      </p>
      <form action={`/desk/campaigns/${slug}/ways-in#address`} className="flow">
        <Select name="page" label="Page it leads to" options={pages} defaultValue={typed.page} />
        <Field
          name="source"
          label="Source"
          hint="Where people find it: “newsletter”, “facebook”, “clinic”."
          defaultValue={typed.source}
        />
        <Field
          name="medium"
          label="Medium"
          hint="How it reaches them: “email”, “social”, “poster”."
          defaultValue={typed.medium}
        />
        <Field
          name="name"
          label="Name (optional)"
          hint="Which one of several: “autumn”, “reminder”."
          defaultValue={typed.name}
        />
        <Button>Make the address</Button>
      </form>
      {address && (
        <div id="address" className="flow">
          <label htmlFor="made" className="font-semibold">
            Your address
          </label>
          <textarea
            id="made"
            readOnly
            rows={3}
            value={address}
            className="control font-mono text-sm [overflow-wrap:anywhere]"
          />
          <p className="text-ink-soft">
            Select it and copy it. Letters that come by it are counted on this page.
          </p>
        </div>
      )}
    </SectionCard>
  )
}
