import { campaignWords, statementWords } from './catalogue/campaign.ts'
import { confirmWords } from './catalogue/confirm.ts'
import { consentWords } from './catalogue/consents.ts'
import { fieldFaultWords, submitFaultWords } from './catalogue/faults.ts'
import { filedWords } from './catalogue/filed.ts'
import { fileWords } from './catalogue/files.ts'
import { floodWords } from './catalogue/flood.ts'
import { frontDoorWords } from './catalogue/front-door.ts'
import { givenUpWords } from './catalogue/given-up.ts'
import { heardWords } from './catalogue/heard.ts'
import { letterWords } from './catalogue/letter.ts'
import { mailWords } from './catalogue/mail.ts'
import { nextWords } from './catalogue/next.ts'
import { pageFaultWords } from './catalogue/page-fault.ts'
import { limitWords, refusalWords } from './catalogue/refusals.ts'
import { relayWords } from './catalogue/relay.ts'
import { retentionWords } from './catalogue/retention.ts'
import { postcodeWords, seatWords } from './catalogue/seats.ts'
import { senderWords } from './catalogue/sender.ts'
import { shellWords, stepWords } from './catalogue/shell.ts'
import { whoReadsWords } from './catalogue/who-reads.ts'
import {
  aboutWords,
  accessibilityWords,
  contactWords,
  footWords,
  privacyWords,
  yesWords,
} from './catalogue/who-we-are.ts'
import { yoursWords } from './catalogue/yours.ts'
import type { Words } from './say.ts'

/** Every sentence of the public pages and of the mail to supporters, by part and name: what a reviewer reads. */
export const catalogue: Record<string, Record<string, Words>> = {
  consents: consentWords,
  fieldFaults: fieldFaultWords,
  submitFaults: submitFaultWords,
  refusals: refusalWords,
  limits: limitWords,
  letter: letterWords,
  campaign: campaignWords,
  statement: statementWords,
  sender: senderWords,
  confirm: confirmWords,
  next: nextWords,
  mail: mailWords,
  filed: filedWords,
  files: fileWords,
  givenUp: givenUpWords,
  heard: heardWords,
  yours: yoursWords,
  relay: relayWords,
  whoReads: whoReadsWords,
  retention: retentionWords,
  pageFault: pageFaultWords,
  seats: seatWords,
  postcodes: postcodeWords,
  shell: shellWords,
  flood: floodWords,
  frontDoor: frontDoorWords,
  steps: stepWords,
  foot: footWords,
  yes: yesWords,
  about: aboutWords,
  contact: contactWords,
  accessibility: accessibilityWords,
  privacy: privacyWords,
}

/** Whether a Welsh speaker has said yes to every sentence; until then Welsh pages say so. */
export const welshIsReviewed = Object.values(catalogue).every((part) =>
  Object.values(part).every(({ reviewed }) => reviewed !== undefined),
)
