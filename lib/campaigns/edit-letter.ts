import type { z } from 'zod'
import type { Database } from '#lib/platform/database.ts'
import { changedMeanwhile, type EditRefused, faultsOf, invalidValues } from '#lib/platform/edit-refusals.ts'
import { type FormValues, mergeEdits } from '#lib/platform/merge-edits.ts'
import { type ChangeRefused, changeCampaign } from './change-campaign.ts'
import { letterValues } from './form-values.ts'
import { checkLetterTemplate, templateNames } from './letter-template.ts'
import { letterInput } from './schema.ts'

type Letter = z.output<typeof letterInput>

/**
 * Saves the subject and the text of a campaign's letter in both languages, if they name only fields there are. What somebody else saved
 * meanwhile is treated as in `editCampaign`. Letters that supporters have sent off keep the text they were given.
 */
export async function editLetter(options: {
  db: Database
  person: { id: string }
  slug: string
  startedFrom: FormValues
  typed: FormValues
  now: Date
}): Promise<{ ok: true } | EditRefused | ChangeRefused> {
  const { startedFrom, typed } = options
  return changeCampaign(options, async (tx, campaign) => {
    const saved = letterValues(campaign)
    const { values, conflicts } = mergeEdits({ startedFrom, saved, typed })
    if (conflicts.length > 0) return changedMeanwhile({ conflicts, values, saved })
    const letter = letterInput.safeParse(values)
    if (!letter.success) return invalidValues(faultsOf(letter.error))
    const faults = templateFaults(letter.data)
    if (Object.keys(faults).length > 0) return invalidValues(faults)
    await tx.campaign.update({ where: { id: campaign.id }, data: letter.data })
    const changed = Object.keys(saved).filter((name) => values[name] !== saved[name])
    return {
      ok: true,
      action: 'campaign.letter_edited',
      detail: { changed },
      unchanged: changed.length === 0,
    }
  })
}

function templateFaults(letter: Letter): Record<string, string> {
  const faults: Record<string, string> = {}
  for (const [name, template] of Object.entries(letter)) {
    const checked = checkLetterTemplate(template)
    if (!checked.ok) faults[name] = checked.message
  }
  const { letterTemplateCy } = letter
  // The English one is asked for when the campaign goes live; a Welsh one may come later, and then counts at once.
  if (letterTemplateCy && !faults.letterTemplateCy && !templateNames(letterTemplateCy, 'own_words')) {
    faults.letterTemplateCy = 'Put {{ own_words }} where the supporter’s own words belong.'
  }
  return faults
}
