import { config } from '#lib/platform/config.ts'

/** The mail that asks a supporter to say yes: no marketing, one link, what happens without it. */
export function confirmationMail(letter: {
  senderName: string
  memberName: string
  seatName: string
  campaignTitle: string
  coalitionName: string
  token: string
  days: number
}): { subject: string; text: string } {
  return {
    subject: `Please confirm your letter to ${letter.memberName}`,
    text: `Hello ${letter.senderName},

You wrote to ${letter.memberName}, MP for ${letter.seatName}, with “${letter.campaignTitle}”.

Nothing has been sent yet. To read your letter once more and send it, open this page and press the button:

${config().baseUrl}/confirm/${letter.token}

The link works for ${letter.days} days. If you did not write this letter, do nothing: it will not be sent.

${letter.coalitionName}
`,
  }
}
