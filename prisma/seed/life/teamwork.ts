import { DAY_MS } from '#lib/platform/london-day.ts'
import { answerRemarks, memberRemarks } from './casework-words.ts'
import { HOUR_MS, type Life, type LifeInput, type LifePlace, later } from './life.ts'

const BESIDE_ANSWERS = 16
const BESIDE_MEMBERS = 12

/** What colleagues write to one another beside answers and members, and what they want to hear of. */
export function makeTeamwork(input: LifeInput, life: Life, members: readonly LifePlace[]): void {
  const { random, readers, people, now, live } = input
  const beside = life.Reply.filter(
    ({ campaignId, text, state }) => campaignId === live.id && text !== '' && state !== 'auto_reply',
  )
  for (const { id, receivedAt } of random.shuffled(beside).slice(0, BESIDE_ANSWERS)) {
    const by = random.pick(readers)
    const came = new Date(receivedAt)
    const writtenAt = later(
      came,
      Math.min(random.between(1, 40) * HOUR_MS, (now.getTime() - came.getTime()) / 2),
    )
    life.Remark.push({
      id: random.id(writtenAt),
      replyId: id,
      organisationId: by.organisationId,
      authorId: by.id,
      text: random.pick(answerRemarks),
      writtenAt,
    })
  }
  for (const { member } of random.shuffled(members).slice(0, BESIDE_MEMBERS)) {
    const by = random.pick(people)
    const writtenAt = later(now, -random.between(920, 1_300) * DAY_MS)
    life.Remark.push({
      id: random.id(writtenAt),
      memberId: member.id,
      organisationId: by.organisationId,
      authorId: by.id,
      text: random.pick(memberRemarks),
      shared: random.chance(0.6),
      writtenAt,
    })
    life.Watching.push({ id: random.id(writtenAt), userId: by.id, memberId: member.id, since: writtenAt })
  }
  for (const { id } of readers) {
    const since = later(now, -30 * DAY_MS)
    life.Watching.push({ id: random.id(since), userId: id, campaignId: live.id, since })
  }
}
