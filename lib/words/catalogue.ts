import { campaignWords } from './catalogue/campaign.ts'
import { confirmWords } from './catalogue/confirm.ts'
import { consentWords } from './catalogue/consents.ts'
import { fieldFaultWords, submitFaultWords } from './catalogue/faults.ts'
import { letterWords } from './catalogue/letter.ts'
import { placesWords } from './catalogue/places.ts'
import { refusalWords } from './catalogue/refusals.ts'
import { senderWords } from './catalogue/sender.ts'
import { shellWords, stepWords } from './catalogue/shell.ts'
import type { Words } from './say.ts'

/** Every sentence of the public pages and of the mail to supporters, by part and name: what a reviewer reads. */
export const catalogue: Record<string, Record<string, Words>> = {
  consents: consentWords,
  fieldFaults: fieldFaultWords,
  submitFaults: submitFaultWords,
  refusals: refusalWords,
  letter: letterWords,
  campaign: campaignWords,
  sender: senderWords,
  confirm: confirmWords,
  places: placesWords,
  shell: shellWords,
  steps: stepWords,
}
