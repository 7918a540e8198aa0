import { newConfirmation } from './confirm-token.ts'
import { homeAddress } from './home-address.ts'
import { letterLanguage } from './letter-language.ts'
import type { LetterNeeds } from './letter-needs.ts'
import { letterText } from './letter-text.ts'
import { mailboxKey } from './mailbox-key.ts'
import { newReference, newReplyToken } from './reply-token.ts'
import type { LetterInput } from './schema.ts'

/** A letter that is being taken: what the supporter sent, and what it meets. */
export type Taken = LetterNeeds & { input: LetterInput; now: Date }

/** A letter that is to be written: its row, but for its supporter, and the token that its row cannot tell. */
export type NewLetter = { id: string; row: ReturnType<typeof rowOf>; token: string }

export function newLetter(taken: Taken, id: string): NewLetter {
  const reference = newReference()
  const text = textOf(taken, reference)
  const { token, data } = newConfirmation({ ...text, now: taken.now })
  return { id, token, row: rowOf(taken, { ...text, ...data, reference }) }
}

/** The whole text of a letter under a reference, and what is known of it. */
export function textOf(taken: Taken, reference: string) {
  const { input, umbrella } = taken
  const { name, postcode, email } = input
  const { campaign, seat } = taken
  const language = letterLanguage({ language: input.language, nation: seat.nation, campaign })
  return letterText({
    ...taken,
    ...input,
    coalitionName: umbrella.name,
    coalitionNameCy: umbrella.nameCy,
    sender: { name, address: homeAddress(input, language), postcode, email },
    reference,
  })
}

type Made = ReturnType<typeof textOf> & ReturnType<typeof newConfirmation>['data'] & { reference: string }

function rowOf({ input, campaign, seat, member, through, now }: Taken, made: Made) {
  const { ownWords, name, postcode, email, language, cameFrom, representedName, relation } = input
  return {
    ...made,
    ownWords,
    senderName: name,
    senderEmail: email,
    mailbox: mailboxKey(email),
    senderAddress: homeAddress(input, made.textLanguage),
    senderPostcode: postcode,
    campaignId: campaign.id,
    answersGoTo: campaign.answersGoTo,
    call: campaign.call,
    memberId: member.id,
    gssCode: seat.gssCode,
    throughOrganisationId: through?.id ?? null,
    language,
    cameFrom,
    representedName,
    relation,
    replyToken: newReplyToken(),
    createdAt: now,
    stateChangedAt: now,
  }
}
