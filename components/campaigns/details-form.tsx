'use client'

import { Checkbox } from '#components/ui/checkbox.tsx'
import { Field } from '#components/ui/field.tsx'
import { RadioList } from '#components/ui/radio-list.tsx'
import { nationNames, whenSignatoriesChangeNames } from '#lib/campaigns/campaign-words.ts'
import { detailLabels } from '#lib/campaigns/schema.ts'
import type { FormValues } from '#lib/platform/merge-edits.ts'
import { DeskForm } from './desk-form.tsx'
import { SelectOne } from './select-one.tsx'
import { TickList } from './tick-list.tsx'

type Props = {
  action: string
  saved: FormValues
  id?: string
  button: string
  /** Organisations to choose the lead from; with one there is nothing to choose. */
  leads: { id: string; name: string }[]
}

/** What a campaign is, who leads it, where and when. */
export function DetailsForm({ action, saved, id, button, leads }: Props) {
  const show = (name: string, value: string) => readable(name, value, leads)
  return (
    <DeskForm action={action} saved={saved} id={id} labels={detailLabels} show={show} button={button}>
      {({ values, errors }) => {
        const field = (name: keyof typeof detailLabels) => ({
          name,
          label: detailLabels[name],
          defaultValue: values[name],
          error: errors[name],
        })
        return (
          <>
            <Field {...field('title')} hint="Short; supporters see it first." required />
            <Field
              {...field('summary')}
              as="textarea"
              rows={4}
              hint="Two or three sentences for somebody who has never heard of it."
              required
            />
            <Field
              {...field('aim')}
              as="textarea"
              rows={3}
              hint="What is different when the campaign has won?"
              required
            />
            <Field
              {...field('titleCy')}
              hint="Supporters who read Welsh see what is given here, and the English where nothing is."
            />
            <Field {...field('summaryCy')} as="textarea" rows={4} />
            <Field {...field('aimCy')} as="textarea" rows={3} />
            <Lead leads={leads} value={values.leadOrganisationId ?? ''} error={errors.leadOrganisationId} />
            <TickList
              name="nations"
              legend="Nations"
              hint="Whose MPs do you ask something of?"
              options={nationNames}
              value={values.nations ?? ''}
              error={errors.nations}
            />
            <div className="grid gap-4 sm:grid-cols-2">
              <Field {...field('opensOn')} type="date" />
              <Field {...field('closesOn')} type="date" />
            </div>
            <Field
              {...field('imprint')}
              as="textarea"
              rows={3}
              hint="Who promotes it, with a postal address. Election law asks for it; it can wait until the campaign goes live."
            />
            <Checkbox
              name="regulatedPeriod"
              label={detailLabels.regulatedPeriod}
              hint="A coordinator then signs it off before it goes live."
              defaultChecked={values.regulatedPeriod === 'yes'}
            />
            <RadioList
              name="whenSignatoriesChange"
              legend={detailLabels.whenSignatoriesChange}
              hint="Letters say who stands behind them. What happens to those that have not left yet?"
              defaultValue={values.whenSignatoriesChange || 'hold'}
              options={Object.entries(whenSignatoriesChangeNames).map(([value, label]) => ({ value, label }))}
            />
          </>
        )
      }}
    </DeskForm>
  )
}

function Lead({ leads, value, error }: { leads: Props['leads']; value: string; error?: string }) {
  if (leads.length < 2) {
    return (
      <div>
        <p className="font-semibold">{detailLabels.leadOrganisationId}</p>
        <p>{leads[0]?.name}</p>
        <input type="hidden" name="leadOrganisationId" value={value} />
      </div>
    )
  }
  return (
    <SelectOne
      name="leadOrganisationId"
      label={detailLabels.leadOrganisationId}
      hint="Its editors and officers work on the campaign."
      options={leads.map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      error={error}
    />
  )
}

function readable(name: string, value: string, leads: Props['leads']): string {
  const words: Record<string, string> = { ...nationNames, ...whenSignatoriesChangeNames }
  if (name === 'nations' || name === 'whenSignatoriesChange') {
    return value
      .split(',')
      .map((each) => words[each] ?? each)
      .join(', ')
  }
  if (name === 'leadOrganisationId')
    return leads.find(({ id }) => id === value)?.name ?? 'Another organisation'
  if (name === 'regulatedPeriod') return value === 'yes' ? 'Yes' : 'No'
  return value
}
