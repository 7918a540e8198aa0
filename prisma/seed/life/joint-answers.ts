import { DAY_MS, dateOf, londonDate } from '#lib/platform/london-day.ts'
import { strikeOut, suggestStrikes } from '#lib/replies/strike-out.ts'
import { noFacts } from '#lib/replies/strike-out-kinds.ts'
import { sharedThanks, stanceWords } from './casework-words.ts'
import type { FinishedCampaign } from './finished-campaigns.ts'
import { type Answered, clearedAnswer } from './finished-letters.ts'
import { HOUR_MS, type Life, type LifeInput, type LifePlace, later } from './life.ts'

/** So many of those who answered supporters answered the coalition's own letter too. */
const ANSWERED_IN_ALL = 14
/** So many answers of offices to the live campaign's letters are shared. */
const SHARED_OF_LIVE = 6

/**
 * The joint letter of a finished campaign to the invented members, and what some of them answered: the answers are cleared, and
 * what was shared of them with the members of the coalition stays.
 */
export function makeJointAnswers(
  input: LifeInput,
  life: Life,
  given: {
    campaign: FinishedCampaign
    seeded: { id: string; versionId: string }
    members: readonly LifePlace[]
    answered: readonly Answered[]
  },
): void {
  const { campaign, seeded, members, answered } = given
  const { random, readers, umbrella, secrets } = input
  const startedAt = later(dateOf(campaign.opensOn), 20 * DAY_MS + 10 * HOUR_MS)
  const jointLetterId = random.id(startedAt)
  const sender = random.pick(readers)
  life.JointLetter.push({
    id: jointLetterId,
    versionId: seeded.versionId,
    audience: 'all_members',
    sentTo: 'all',
    words: { audience: 'all_members', date: campaign.opensOn },
    signatoriesKey: `life:${campaign.slug}`,
    senderName: umbrella.name,
    startedById: sender.id,
    startedAt,
    queuedAt: later(startedAt, HOUR_MS),
    recipients: members.length,
    text: campaign.aim,
  })
  const mailTo = new Map<number, string>()
  for (const { member, gssCode } of members) {
    const id = random.id(startedAt)
    mailTo.set(member.id, id)
    life.JointMail.push({
      id,
      jointLetterId,
      recipientKey: String(member.id),
      memberId: member.id,
      gssCode,
      name: member.name,
      reference: secrets.reference('CJ'),
      replyToken: secrets.token(),
      state: 'sent',
      stateChangedAt: later(startedAt, HOUR_MS),
      createdAt: startedAt,
    })
  }
  const endOfAnswers = later(dateOf(campaign.closesOn), 366 * DAY_MS)
  for (const { place, leaning, state } of random.shuffled(answered).slice(0, ANSWERED_IN_ALL)) {
    const jointMailId = mailTo.get(place.member.id)
    if (!jointMailId) continue
    const at = later(startedAt, random.between(4, 40) * DAY_MS + random.between(1, 8) * HOUR_MS)
    const replyId = clearedAnswer(input, life, {
      campaignId: seeded.id,
      jointMailId,
      state,
      at,
      endOfAnswers,
    })
    const words = [random.pick(sharedThanks), random.pick(stanceWords[leaning]).words, place.member.name]
    share(
      life,
      { id: random.id(at), replyId, campaignId: seeded.id, memberId: place.member.id, at },
      words,
      sender,
    )
  }
}

/** Some of what offices sent back to the live campaign's letters, with everything of the supporter struck out. */
export function shareSome({ random, readers, live }: LifeInput, life: Life): void {
  const read = life.Reply.filter(
    ({ campaignId, state, text }) =>
      campaignId === live.id && text !== '' && (state === 'holding_reply' || state === 'by_post'),
  )
  const names = new Map(life.Letter.map(({ id, senderName, memberId }) => [id, { senderName, memberId }]))
  for (const { id = '', letterId, text, receivedAt } of random.shuffled(read).slice(0, SHARED_OF_LIVE)) {
    const letter = names.get(letterId ?? '')
    if (!letter) continue
    const { senderName, memberId } = letter
    const words = strikeOut(text, suggestStrikes(text, { ...noFacts, names: [senderName] }))
    const at = new Date(receivedAt)
    share(
      life,
      { id: random.id(at), replyId: id, campaignId: live.id, memberId, at },
      [words],
      random.pick(readers),
    )
  }
}

function share(
  life: Life,
  { at, ...row }: { id: string; replyId: string; campaignId: string; memberId: number; at: Date },
  words: readonly string[],
  by: { id: string },
): void {
  life.SharedAnswer.push({
    ...row,
    words: words.join('\n\n'),
    cameOn: londonDate(at),
    sharedById: by.id,
    sharedAt: later(at, 2 * HOUR_MS),
  })
}
