import { campaignWords, statementWords } from './catalogue/campaign.ts'
import { confirmWords } from './catalogue/confirm.ts'
import { consentWords } from './catalogue/consents.ts'
import { fieldFaultWords, submitFaultWords } from './catalogue/faults.ts'
import { letterWords } from './catalogue/letter.ts'
import { mailWords } from './catalogue/mail.ts'
import { nextWords } from './catalogue/next.ts'
import { pageFaultWords } from './catalogue/page-fault.ts'
import { placesWords, postcodeWords } from './catalogue/places.ts'
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
  statement: statementWords,
  sender: senderWords,
  confirm: confirmWords,
  next: nextWords,
  mail: mailWords,
  pageFault: pageFaultWords,
  places: placesWords,
  postcodes: postcodeWords,
  shell: shellWords,
  steps: stepWords,
}

/** Whether a Welsh speaker has said yes to every sentence; until then Welsh pages say so. */
export const welshIsReviewed = Object.values(catalogue).every((part) =>
  Object.values(part).every(({ reviewed }) => reviewed !== undefined),
)
