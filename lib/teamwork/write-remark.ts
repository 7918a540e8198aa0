import { allowed, type NotAllowed } from '#lib/accounts/allowed.ts'
import { missingRight } from '#lib/accounts/refusal.ts'
import { writeAudit } from '#lib/platform/audit.ts'
import type { Database, Transaction } from '#lib/platform/database.ts'
import { tellLive } from '#lib/platform/live.ts'
import { type Refused, refused } from '#lib/platform/refused.ts'
import { type ColleagueWithRights, colleagues } from './colleagues.ts'
import { withMention } from './find-mentions.ts'
import { nameIn } from './name-in.ts'
import {
  findPlace,
  isForItsReaders,
  type RemarkPlace,
  remarksPage,
  seesPlace,
  seesRemark,
} from './remark-place.ts'
import type { RemarkSubject } from './schema.ts'

type Said = {
  subject: RemarkSubject
  remarkId?: string
  organisationId: string
  text: string
  /** Somebody chosen from the list: the id of a colleague. */
  mention?: string
  shared: boolean
}

type Outcome =
  | { ok: true; remarkId: string; to: string }
  | NotAllowed
  | Refused<'no_such_subject' | 'cannot_read' | 'somebody_elses'>

/**
 * Writes a remark beside an answer, a member, a promise or a follow-up, for an organisation of the writer's. Whoever it names
 * and may read it is told. `remarkId` was made with the form, so that pressing twice writes once.
 */
export async function writeRemark({
  db,
  person,
  now,
  ...said
}: Said & { db: Database; person: { id: string }; now: Date }): Promise<Outcome> {
  return db.$transaction(async (tx) => {
    const opened = await openPlace(tx, { personId: person.id, now, ...said })
    if (!opened.ok) return opened
    const { place, people } = opened
    const to = `${remarksPage(said.subject)}#remarks`
    const there = said.remarkId ? await tx.remark.findUnique({ where: { id: said.remarkId } }) : null
    if (there) {
      if (there.authorId === person.id) return { ok: true, remarkId: there.id, to } as const
      return refused(
        'somebody_elses',
        'That remark is somebody else’s. Nothing was changed. Load the page again.',
      )
    }
    const whose = { organisationId: said.organisationId, shared: said.shared && !isForItsReaders(place) }
    const readers = people.filter((each) => seesRemark(each, place, whose))
    const chosen = people.find(({ id }) => id === said.mention)
    if (said.mention && !readers.some(({ id }) => id === said.mention)) return cannotRead(chosen?.name)
    const text = withMention(said.text, chosen)
    const { id } = await tx.remark.create({
      data: { id: said.remarkId, ...place.of, ...whose, authorId: person.id, text, writtenAt: now },
    })
    await nameIn(tx, { remarkId: id, text, readers, authorId: person.id, now })
    await writeAudit(tx, {
      actor: { kind: 'person', id: person.id },
      subjectId: id,
      action: 'remark.written',
      detail: { beside: place.kind, shared: whose.shared },
    })
    await tellLive(tx, 'remarks')
    return { ok: true, remarkId: id, to } as const
  })
}

/** What the remark is to stand beside, for somebody who may write there for that organisation at this moment. */
async function openPlace(
  tx: Transaction,
  {
    personId,
    subject,
    organisationId,
    now,
  }: Pick<Said, 'subject' | 'organisationId'> & { personId: string; now: Date },
): Promise<
  { ok: true; place: RemarkPlace; people: ColleagueWithRights[] } | NotAllowed | Refused<'no_such_subject'>
> {
  const place = await findPlace(tx, subject)
  if (!place) return noSuchSubject()
  const { campaignId } = place
  const right =
    campaignId === null
      ? await allowed(tx, { personId, action: 'member.record', organisationId, now })
      : await allowed(tx, { personId, action: 'reply.read', campaignId, now })
  if (!right.ok) return right
  const people = await colleagues(tx, now)
  const self = people.find(({ id }) => id === personId)
  // Nobody speaks for an organisation that is not theirs, nor beside what they may not see.
  if (!self?.memberships.some((each) => each.organisationId === organisationId) || !seesPlace(self, place)) {
    return refused('not_allowed', missingRight('member.record'))
  }
  return { ok: true, place, people }
}

const noSuchSubject = () =>
  refused(
    'no_such_subject',
    'What you wrote about is not there any more, or nobody here may read it. Nothing was written. Keep a copy of your words if you need them.',
  )

const cannotRead = (name = 'The colleague you chose') =>
  refused(
    'cannot_read',
    `${name} could not read this remark, so it was not written yet. Share it with the whole coalition where that is offered, or choose somebody else. Your words are still here.`,
  )
