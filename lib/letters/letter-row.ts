import type { Circumstances } from './circumstances.ts'
import { newConfirmation } from './confirm-token.ts'
import { letterText } from './letter-text.ts'
import { newReplyToken } from './reply-token.ts'
import type { LetterInput } from './schema.ts'

/** A letter that is being taken: what the supporter sent, and what it meets. */
export type Taken = Circumstances & { input: LetterInput; now: Date }

/** What a letter's row keeps of its text and of who sends it, whether the row is new or written again. */
export function letterColumns(taken: Taken, reference: string) {
  const { input, campaign, seat, member, umbrella, signatories, through } = taken
  const { ownWords, name, address, postcode, email, language, cameFrom, representedName, relation } = input
  return {
    ...letterText({
      campaign,
      coalitionName: umbrella.name,
      coalitionNameCy: umbrella.nameCy,
      member,
      seat,
      ownWords,
      signatories,
      sender: { name, address, postcode, email },
      representedName,
      reference,
      language,
    }),
    ownWords,
    senderName: name,
    senderEmail: email,
    senderAddress: address,
    senderPostcode: postcode,
    gssCode: seat.gssCode,
    throughOrganisationId: through?.id ?? null,
    language,
    cameFrom,
    representedName,
    relation,
    call: campaign.call,
  }
}

/** The row of a new letter, but for its supporter, and the token that its row cannot tell. */
export function newLetterRow(taken: Taken, reference: string) {
  const { campaign, member, now } = taken
  const columns = letterColumns(taken, reference)
  const { token, data } = newConfirmation({ ...columns, now })
  const row = {
    ...columns,
    ...data,
    reference,
    campaignId: campaign.id,
    memberId: member.id,
    replyToken: newReplyToken(),
    createdAt: now,
    stateChangedAt: now,
  }
  return { row, token }
}
