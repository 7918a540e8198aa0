import type { Transaction } from './database.ts'
import type { Prisma } from './generated/prisma/client.ts'

/** Who did it: a signed-in person, a supporter, or a part of Chorus itself. */
export type Actor =
  | { kind: 'person'; id: string }
  | { kind: 'supporter'; id: string }
  | { kind: 'system'; id: string }

/** Every action the audit tells of, and what kind of thing it is done to. A new action begins here. */
const subjects = {
  'amendment.moved': 'amendment',
  'amendment.proposed': 'amendment',
  'amendment.viewed': 'amendment',
  'ask.added': 'campaign',
  'ask.edited': 'campaign',
  'ask.moved': 'campaign',
  'ask.removed': 'campaign',
  'calendar.address_ended': 'person',
  'calendar.address_made': 'person',
  'campaign.call_opened': 'campaign',
  'campaign.created': 'campaign',
  'campaign.edited': 'campaign',
  'campaign.flagged': 'campaign',
  'campaign.letter_edited': 'campaign',
  'campaign.moved': 'campaign',
  'campaign.picture_changed': 'campaign',
  'campaign.picture_removed': 'campaign',
  'campaign.signed_off': 'campaign',
  'case.given': 'person',
  'case.taken': 'person',
  'clause.added': 'clause',
  'clause.moved': 'clause',
  'clause.removed': 'clause',
  'clause.saved': 'clause',
  'coalition.edited': 'organisation',
  'consent.withdrawn': 'consent',
  'comment.written': 'comment',
  'consents.exported': 'organisation',
  'figure.imported': 'figure',
  'figure.removed': 'figure',
  'evidence.added': 'evidence',
  'follow_up.moved': 'follow_up',
  'follow_up.taken': 'follow_up',
  'follow_up.written': 'follow_up',
  'inbound.moved': 'inbound',
  'invitation.accepted': 'invitation',
  'invitation.called_back': 'invitation',
  'invitation.sent': 'invitation',
  'joint_letter.queued': 'joint_letter',
  'joint_letter.started': 'joint_letter',
  'joint_letter.stopped': 'joint_letter',
  'joint_mail.moved': 'joint_mail',
  'letter.asked_about': 'letter',
  'letter.cleared': 'letter',
  'letter.given_up': 'letter',
  'letter.heard_of': 'letter',
  'letter.held_for_another_reason': 'letter',
  'letter.kept_longer': 'letter',
  'letter.moved': 'letter',
  'letter.regenerated': 'letter',
  'letter.reminded': 'letter',
  'letter.staff_may_read': 'letter',
  'letter.submitted': 'letter',
  'mail_preferences.set': 'person',
  'member.contact_edited': 'member',
  'member.contact_logged': 'member',
  'member.contact_removed': 'member',
  'member.edited': 'member',
  'member.known_by': 'member',
  'member.known_by_nobody': 'member',
  'member.note_edited': 'member',
  'member.note_removed': 'member',
  'member.note_written': 'member',
  'member.office_forgotten': 'member',
  'member.office_known': 'member',
  'organisation.added': 'organisation',
  'organisation.edited': 'organisation',
  'organisation.joined_again': 'organisation',
  'organisation.left': 'organisation',
  'organisation.logo_changed': 'organisation',
  'organisation.logo_removed': 'organisation',
  'paragraph.added': 'campaign',
  'paragraph.edited': 'campaign',
  'paragraph.moved': 'campaign',
  'paragraph.removed': 'campaign',
  'parliament.dissolution_taken_back': 'dissolution',
  'parliament.dissolved': 'dissolution',
  'parliament.elected': 'dissolution',
  'parliament.facts_updated': 'parliament',
  'parliament.member_facts_updated': 'parliament',
  'position.carried': 'position',
  'position.ended': 'position',
  'position.objected': 'position',
  'position.taken': 'position',
  'position.withdrawn': 'position',
  'promise.moved': 'promise',
  'promise.recorded': 'promise',
  'question.added': 'campaign',
  'question.edited': 'campaign',
  'question.moved': 'campaign',
  'question.removed': 'campaign',
  'relay.moved': 'relay',
  'remark.edited': 'remark',
  'remark.removed': 'remark',
  'remark.written': 'remark',
  'reply.arrived': 'reply',
  'reply.assigned': 'reply',
  'reply.claimed': 'reply',
  'reply.classified': 'reply',
  'reply.kept_back': 'reply',
  'reply.left_stack': 'reply',
  'reply.passed_on': 'reply',
  'reply.shared': 'reply',
  'reply.taken_back': 'reply',
  'reply.unshared': 'reply',
  'request.came': 'request',
  'request.ended': 'request',
  'request.link_sent': 'request',
  'retention.cleared': 'retention',
  'role.given': 'person',
  'role.taken': 'person',
  'second_step.turned_off': 'person',
  'second_step.turned_on': 'person',
  'segment.removed': 'segment',
  'segment.renamed': 'segment',
  'segment.saved': 'segment',
  'stance.recorded': 'stance',
  'stance.taken_back': 'stance',
  'supporter.cleared': 'supporter',
  'supporter.wished_quiet': 'supporter',
  'version.cut': 'version',
  'version.letter_tested': 'version',
  'version.published': 'version',
  'watching.begun': 'person',
  'watching.ended': 'person',
} as const

export type AuditAction = keyof typeof subjects
/** The actions that are done to one kind of thing. */
export type ActionOn<Subject extends (typeof subjects)[AuditAction]> = {
  [Action in AuditAction]: (typeof subjects)[Action] extends Subject ? Action : never
}[AuditAction]

export type AuditNote = {
  actor: Actor
  action: AuditAction
  /** The id of what it was done to; of what kind that is, the action says. */
  subjectId: string
  from?: string
  to?: string
  /** Facts for whoever reads it later; never personal data. */
  detail?: Prisma.InputJsonObject
}

/** The row that a note becomes. */
export const auditRow = ({ actor, ...note }: AuditNote) => ({
  ...note,
  actorKind: actor.kind,
  actorId: actor.id,
  subjectKind: subjects[note.action],
})

/** Writes one row of the audit, in the transaction of the thing it tells of. */
export async function writeAudit(tx: Transaction, note: AuditNote): Promise<void> {
  await tx.auditEntry.create({ data: auditRow(note) })
}
