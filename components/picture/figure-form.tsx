'use client'

import { ActionForm } from '#components/forms/action-form.tsx'
import { Checkbox } from '#components/ui/checkbox.tsx'
import { Field, FieldNotes } from '#components/ui/field.tsx'
import { figureLabels } from '#lib/segments/figure-schema.ts'

/** Where a table of seats and numbers is sent; the first press looks at it and says what it holds. */
export function FigureForm() {
  return (
    <ActionForm
      action="/api/figures"
      encType="multipart/form-data"
      button="Look at it, or save it"
      problemTitle="Before it is saved"
      className="flow max-w-[44rem]"
    >
      {(errors) => (
        <>
          <Field
            name="name"
            label={figureLabels.name}
            hint="As the map will call it: “People who wait more than 18 weeks”."
            error={errors.name}
            required
          />
          <div className="grid gap-4 sm:grid-cols-2">
            <Field
              name="unit"
              label={figureLabels.unit}
              hint="Such as %, people, weeks."
              error={errors.unit}
            />
            <Field name="asOf" type="date" label={figureLabels.asOf} error={errors.asOf} required />
          </div>
          <Field
            name="source"
            label={figureLabels.source}
            hint="Who published it, and where."
            error={errors.source}
            required
          />
          <Field
            name="caution"
            label={figureLabels.caution}
            hint="Such as “modelled, England only”."
            error={errors.caution}
          />
          <div>
            <label htmlFor="file" className="font-semibold">
              CSV file
            </label>
            <FieldNotes
              name="file"
              hint="One column with the GSS code or the seat’s name, one after it with the number. The first row may be a head."
            />
            <input
              id="file"
              name="file"
              type="file"
              accept=".csv,.tsv,.txt,text/csv"
              aria-describedby="file-hint"
              className="control"
            />
          </div>
          <Field
            as="textarea"
            name="table"
            label="Or paste the rows here"
            hint="For instance: E14001063, 12.5"
            rows={4}
            error={errors.table}
          />
          <Checkbox
            name="save"
            label="Save it"
            hint="Leave this open at first: you are told what the table holds and which rows do not fit, and nothing is saved."
          />
        </>
      )}
    </ActionForm>
  )
}
