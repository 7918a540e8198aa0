import type { HeldReason } from '#lib/platform/generated/prisma/enums.ts'

/** Why letters are kept back, and whether they leave by themselves. */
export const keptBackWords: Readonly<Record<HeldReason, string>> = {
  campaign_paused: 'the campaign is paused; they leave when it goes on',
  campaign_closed: 'the campaign has closed',
  dissolution: 'Parliament is dissolved',
  seat_vacant: 'the seat is vacant',
  member_changed: 'the seat has another MP now; they do not go to the former one, and their writers are told',
  no_address: 'there is no address for the MP yet; they leave when there is',
  signatories_changed: 'an organisation they name no longer signs',
  suspicious_form: 'they came like a machine’s; they wait for a person, and nothing was mailed',
  flood: 'many came at once; their confirmation mails go out a few each minute',
}
