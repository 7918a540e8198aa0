import { isNoAnswer } from '#lib/counts/no-answer.ts'
import { type AuditNote, auditRow } from '#lib/platform/audit.ts'
import { DAY_MS } from '#lib/platform/london-day.ts'
import { type Life, type LifeInput, later } from './life.ts'

/** What was done in the live campaign longer ago is no news on the log. */
const NEWS_DAYS = 21

/** What of the life was written down as it was done: by whom, when, and to what. */
export function makeTraces(input: LifeInput, life: Life): void {
  const note = (at: Date, said: AuditNote) =>
    life.AuditEntry.push({ id: input.random.id(at), at, ...auditRow(said) })
  const person = (id: string) => ({ kind: 'person', id }) as const
  for (const {
    id = '',
    stance,
    memberId,
    campaignId,
    organisationId,
    recordedById,
    recordedAt,
  } of life.Stance)
    note(new Date(recordedAt ?? input.now), {
      actor: person(recordedById),
      subjectId: id,
      action: 'stance.recorded',
      to: stance,
      detail: { memberId, campaignId, organisationId },
    })
  for (const made of life.MemberPromise) {
    const {
      id = '',
      memberId,
      campaignId,
      organisationId,
      recordedById,
      recordedAt,
      state = 'open',
      endedOn,
    } = made
    const said = {
      actor: person(recordedById),
      subjectId: id,
      detail: { memberId, campaignId, organisationId },
    }
    note(new Date(recordedAt ?? input.now), { ...said, action: 'promise.recorded', to: 'open' })
    if (endedOn)
      note(later(new Date(endedOn), DAY_MS), { ...said, action: 'promise.moved', from: 'open', to: state })
  }
  for (const { memberId, kind, organisationId, recordedById, recordedAt } of life.MemberContact)
    note(new Date(recordedAt ?? input.now), {
      actor: person(recordedById),
      subjectId: String(memberId),
      action: 'member.contact_logged',
      detail: { kind, organisationId },
    })
  for (const { memberId, organisationId, authorId, writtenAt, shared = false } of life.MemberNote)
    note(new Date(writtenAt ?? input.now), {
      actor: person(authorId),
      subjectId: String(memberId),
      action: 'member.note_written',
      detail: { organisationId, shared },
    })
  for (const task of life.FollowUp) {
    const {
      id = '',
      memberId,
      campaignId,
      organisationId,
      createdById,
      createdAt,
      state = 'open',
      endedAt,
    } = task
    const detail = { organisationId, memberId: memberId ?? null, campaignId: campaignId ?? null }
    const said = { actor: person(createdById), subjectId: id, detail }
    note(new Date(createdAt ?? input.now), { ...said, action: 'follow_up.written', to: 'open' })
    if (endedAt) note(new Date(endedAt), { ...said, action: 'follow_up.moved', from: 'open', to: state })
  }
  for (const { id = '', authorId, writtenAt, replyId, shared = false } of life.Remark)
    note(new Date(writtenAt ?? input.now), {
      actor: person(authorId),
      subjectId: id,
      action: 'remark.written',
      detail: { beside: replyId ? 'reply' : 'member', shared },
    })
  for (const { replyId, sharedById, sharedAt, campaignId } of life.SharedAnswer)
    note(new Date(sharedAt), {
      actor: person(sharedById),
      subjectId: replyId,
      action: 'reply.shared',
      detail: { campaignId },
    })
  const since = later(input.now, -NEWS_DAYS * DAY_MS)
  for (const {
    id = '',
    state = 'unclassified',
    classifiedAt,
    classifiedById,
    campaignId,
    receivedAt,
  } of life.Reply) {
    const cameAt = new Date(receivedAt)
    if (campaignId !== input.live.id || cameAt < since) continue
    if (!isNoAnswer(state))
      note(cameAt, {
        actor: { kind: 'system', id: 'placing' },
        subjectId: id,
        action: 'reply.arrived',
        to: state,
      })
    if (classifiedById && classifiedAt)
      note(new Date(classifiedAt), {
        actor: person(classifiedById),
        subjectId: id,
        action: 'reply.classified',
        from: 'unclassified',
        to: state,
      })
  }
}
