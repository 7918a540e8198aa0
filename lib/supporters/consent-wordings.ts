import type { ConsentChannel } from '#lib/platform/generated/prisma/enums.ts'

export type ConsentWording = { channel: ConsentChannel; version: string; text: string }

/**
 * The explicit consent that special category data need (UK GDPR, Article 9(2)(a)): a letter may tell of health and of
 * political opinion. A change of wording is a new version; what was agreed to stays on record as it was.
 */
export const consentToSend = (coalition: string): ConsentWording => ({
  channel: 'letter',
  version: 'send-1',
  text: `My letter may say things about my health and my views. I agree that ${coalition} may keep and use it to send it to my MP, and to pass the answer on to me.`,
})

/** Marketing consent: separate, optional, and never a condition of sending. */
export const consentToUpdates = (coalition: string): ConsentWording => ({
  channel: 'email',
  version: 'updates-1',
  text: `${coalition} may e-mail me news of this and other campaigns. I can stop this at any time.`,
})
