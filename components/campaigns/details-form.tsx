'use client'

import type { ComponentProps } from 'react'
import { EditForm, yesOrNo } from '#components/forms/edit-form.tsx'
import { Checkbox } from '#components/ui/checkbox.tsx'
import { Field } from '#components/ui/field.tsx'
import { RadioList } from '#components/ui/radio-list.tsx'
import { Select } from '#components/ui/select.tsx'
import { TickList } from '#components/ui/tick-list.tsx'
import {
  answersGoToMeans,
  answersGoToNames,
  nationNames,
  whenSignatoriesChangeNames,
} from '#lib/campaigns/campaign-words.ts'
import { answersGoTo, detailLabels } from '#lib/campaigns/schema.ts'
import type { FormValues } from '#lib/platform/merge-edits.ts'

type Props = {
  action: string
  saved: FormValues
  id?: string
  button: string
  /** Organisations to choose the lead from; with one there is nothing to choose. */
  leads: { id: string; name: string }[]
  /** Letters were written: who reads their answers stays as it was told to their writers. */
  answersFixed?: boolean
}

/** What a campaign is, who leads it, where and when. */
export function DetailsForm({ action, saved, id, button, leads, answersFixed = false }: Props) {
  const meanings = {
    nations: nationNames,
    whenSignatoriesChange: whenSignatoriesChangeNames,
    answersGoTo: answersGoToNames,
    regulatedPeriod: yesOrNo,
    leadOrganisationId: Object.fromEntries(leads.map(({ id: lead, name }) => [lead, name])),
  }
  return (
    <EditForm action={action} saved={saved} id={id} labels={detailLabels} meanings={meanings} button={button}>
      {({ values, errors, field }) => (
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
          <OnItsPage values={values} errors={errors} field={field} />
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
          <WhoReads fixed={answersFixed} value={values.answersGoTo} error={errors.answersGoTo} />
        </>
      )}
    </EditForm>
  )
}

type Parts = Pick<
  Parameters<ComponentProps<typeof EditForm<keyof typeof detailLabels>>['children']>[0],
  'values' | 'errors' | 'field'
>

/** What its page shows besides, each where it is given: a voice, a figure and a goal. */
function OnItsPage({ values, errors, field }: Parts) {
  return (
    <fieldset className="flow rounded-xl border border-line p-4 sm:p-5">
      <legend className="px-2 font-bold text-lg">On its public page</legend>
      <Field
        {...field('quote')}
        as="textarea"
        rows={3}
        hint="A sentence or two of somebody whom it concerns, word for word."
      />
      <Field {...field('quoteCy')} as="textarea" rows={3} />
      <Field {...field('quoteName')} hint="A first name and a place are enough, such as Nia, Wrexham." />
      <Checkbox
        name="quoteAgreed"
        label={detailLabels.quoteAgreed}
        hint="Ask again when the words or the name change. Who ticked it and when is written down."
        error={errors.quoteAgreed}
        defaultChecked={values.quoteAgreed === 'yes'}
      />
      <Field {...field('figure')} hint="Short, such as 3 weeks, 48% or 1 in 5." />
      <Field {...field('figureMeans')} hint="The rest of the sentence, in small letters below it." />
      <Field {...field('figureCy')} />
      <Field {...field('figureMeansCy')} />
      <Field {...field('figureSource')} hint="Who published it, what, and when." />
      <Field {...field('figureUrl')} inputMode="url" />
      <Field
        {...field('goalSeats')}
        inputMode="numeric"
        hint="The page says from how many people have written so far. No goal: leave it empty."
      />
    </fieldset>
  )
}

/** Whom the answers are for; with the first letter there is nothing to choose any more. */
function WhoReads({ fixed, value, error }: { fixed: boolean; value?: string; error?: string }) {
  const chosen = answersGoTo.catch('supporter_and_staff').parse(value)
  if (fixed && !error) {
    return (
      <div>
        <p className="font-semibold">{detailLabels.answersGoTo}</p>
        <p>{answersGoToNames[chosen]}. It stays so, since letters were written that say it.</p>
        <input type="hidden" name="answersGoTo" value={chosen} />
      </div>
    )
  }
  return (
    <RadioList
      name="answersGoTo"
      legend={detailLabels.answersGoTo}
      hint="Every letter says it, to its writer and to the MP. So it stays as it is from the first letter on."
      error={error}
      defaultValue={chosen}
      options={answersGoTo.options.map((value) => ({
        value,
        label: answersGoToNames[value],
        hint: answersGoToMeans[value],
      }))}
    />
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
    <Select
      name="leadOrganisationId"
      label={detailLabels.leadOrganisationId}
      hint="Its editors and officers work on the campaign."
      options={leads.map(({ id, name }) => ({ value: id, label: name }))}
      defaultValue={value}
      error={error}
    />
  )
}
