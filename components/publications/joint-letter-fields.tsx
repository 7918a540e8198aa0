import { Checkbox } from '#components/ui/checkbox.tsx'
import type { FieldErrors } from '#components/ui/error-summary.tsx'
import { Field } from '#components/ui/field.tsx'
import { RadioList } from '#components/ui/radio-list.tsx'
import { Select } from '#components/ui/select.tsx'

const TO_MINISTER = [
  { value: 'minister', label: 'A minister', hint: 'With name, office and address.' },
  {
    value: 'all_members',
    label: 'Members of Parliament',
    hint: 'All of them, or those of a segment. By mail, each is greeted by name.',
  },
]

/** What a coordinator writes around the statement; a minister's part is put aside, not lost, while it goes to all MPs. */
export function JointLetterFields({
  audience,
  today,
  segments,
  errors,
}: {
  audience: string
  today: string
  segments: readonly { value: string; label: string }[]
  errors: FieldErrors
}) {
  return (
    <>
      <RadioList
        name="audience"
        legend="Whom is it for?"
        options={TO_MINISTER}
        defaultValue="minister"
        error={errors.audience}
      />
      <div className="flow" hidden={audience === 'all_members'}>
        <Field
          name="recipientName"
          label="Minister’s name"
          hint="As on an envelope, like The Rt Hon Sam Example MP."
          error={errors.recipientName}
          autoComplete="off"
        />
        <Field
          name="recipientOffice"
          label="Office"
          hint="Like Secretary of State for Health and Social Care."
          error={errors.recipientOffice}
          autoComplete="off"
        />
        <Field
          as="textarea"
          rows={3}
          name="recipientAddress"
          label="Postal address"
          error={errors.recipientAddress}
          autoComplete="off"
        />
        <Field
          name="salutation"
          label="Greeting"
          hint="How the letter begins, like Dear Secretary of State."
          error={errors.salutation}
          autoComplete="off"
        />
        <Field
          name="recipientEmail"
          type="email"
          label="E-mail address"
          hint="Only needed to send the letter by mail."
          error={errors.recipientEmail}
          autoComplete="off"
        />
      </div>
      {segments.length > 0 && (
        <div hidden={audience !== 'all_members'}>
          <Select
            name="segment"
            label="Which Members of Parliament"
            hint="A segment is made on the map. Who has had this version already gets no second one."
            options={[{ value: '', label: 'All of them' }, ...segments]}
            error={errors.segment}
          />
        </div>
      )}
      <Field
        name="date"
        type="date"
        label="Date of the letter"
        defaultValue={today}
        error={errors.date}
        className="max-w-[14rem]"
      />
      <Field
        as="textarea"
        rows={7}
        name="covering"
        label="Covering lines"
        hint="They stand before the statement. An empty line starts a new paragraph. You may leave them out."
        error={errors.covering}
      />
      <Checkbox
        name="attachPdf"
        label="Attach the letter as a PDF"
        hint="By mail the letter stands in the mail itself. The PDF has the logos too, for whoever prints it."
      />
    </>
  )
}
