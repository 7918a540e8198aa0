import { Button } from '#components/ui/button.tsx'
import { Checkbox } from '#components/ui/checkbox.tsx'
import { ErrorSummary, type FieldErrors } from '#components/ui/error-summary.tsx'
import { Field } from '#components/ui/field.tsx'
import { RadioList } from '#components/ui/radio-list.tsx'
import { PositionKind } from '#lib/platform/generated/prisma/enums.ts'
import { positionWords } from '#lib/positions/position-words.ts'
import type { PositionForm as Typed } from '#lib/positions/schema.ts'

type Props = {
  campaign: { slug: string }
  version: { id: string; number: number; sha256: string }
  organisation: { id: string; name: string }
  /** The position that stands now; the new one takes its place. */
  standingId: string | null
  typed: Partial<Typed>
  errors: FieldErrors
}

const options = Object.values(PositionKind).map((value) => ({
  value,
  label: <strong>{positionWords[value].choice}</strong>,
  hint: positionWords[value].hint,
}))

/** Five answers of the same size, and the fields that belong to the one chosen. A plain form: it needs no script. */
export function PositionForm({ campaign, version, organisation, standingId, typed, errors }: Props) {
  return (
    <form action="/api/positions" method="post" className="flow group/position" noValidate>
      <ErrorSummary errors={errors} />
      <input type="hidden" name="slug" value={campaign.slug} />
      <input type="hidden" name="number" value={version.number} />
      <input type="hidden" name="versionId" value={version.id} />
      <input type="hidden" name="expectedSha256" value={version.sha256} />
      <input type="hidden" name="organisationId" value={organisation.id} />
      <input type="hidden" name="replaces" value={standingId ?? ''} />
      <RadioList
        name="kind"
        legend={`What does ${organisation.name} say of this text?`}
        hint="All five are equally welcome. You can change or withdraw it at any time."
        error={errors.kind}
        options={options}
        defaultValue={typed.kind}
      />
      <div className="hidden group-has-[#kind-signs\_with\_reservation:checked]/position:block">
        <Field
          as="textarea"
          name="reservation"
          label="Your reservation"
          hint="Public: it is shown beside your name."
          rows={4}
          error={errors.reservation}
          defaultValue={typed.reservation}
        />
      </div>
      <div className="flow hidden group-has-[#kind-dissents:checked]/position:block">
        <Field
          as="textarea"
          name="dissent"
          label="Your dissent, in your own words"
          rows={7}
          error={errors.dissent}
          defaultValue={typed.dissent}
        />
        <Checkbox
          name="dissentPublic"
          label="Show our dissent to the public"
          hint="Unless you tick this, only your own people and the coordinators see it."
          defaultChecked={typed.dissentPublic === 'yes'}
        />
      </div>
      <Field
        as="textarea"
        name="reasons"
        label="Your reasons, if you wish to give them"
        rows={4}
        error={errors.reasons}
        defaultValue={typed.reasons}
      />
      <Checkbox
        name="reasonsPublic"
        label="Our reasons may be public"
        hint="Unless you tick this, only your own people and the coordinators see them."
        defaultChecked={typed.reasonsPublic === 'yes'}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          name="capacity"
          label="Your role"
          hint="For example “Chief Executive”"
          autoComplete="organization-title"
          required
          error={errors.capacity}
          defaultValue={typed.capacity}
        />
        <Field
          name="authority"
          label="Who decided this"
          hint="For example “board, 3 March”"
          required
          error={errors.authority}
          defaultValue={typed.authority}
        />
      </div>
      <p className="text-ink-soft">
        We keep your name, your role, who decided, the time, the address of your computer and the hash of the
        text, as evidence for {organisation.name}.
      </p>
      <Button>Take this position</Button>
    </form>
  )
}
