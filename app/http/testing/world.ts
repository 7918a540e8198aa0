import { randomUUID } from 'node:crypto'
import { detailValues, letterValues } from '#lib/campaigns/form-values.ts'
import { coalitionDetails } from '#lib/coalition/coalition-details.ts'
import { coalitionValues } from '#lib/coalition/coalition-form.ts'
import type { Database } from '#lib/platform/database.ts'
import type { Role } from '#lib/platform/generated/prisma/enums.ts'

import { makeContact, makeFollowUp, makePromise, makeStance } from '#prisma/seed/casework-factories.ts'
import {
  makeFile,
  makeInbound,
  makeJointMail,
  makeLetter,
  makeOrganisation,
  makePerson,
  makePosition,
  makeReply,
  makeRequest,
  makeSeatAndMember,
  makeStatement,
  makeVersion,
} from '#prisma/seed/factories.ts'
import { PASSWORD } from './routes.ts'

/** Somebody with each role, four of them of one organisation, which leads the campaigns of this world. */
export async function makePeople(db: Database) {
  const lead = await makeOrganisation(db)
  return {
    coordinator: await makePerson(db, { password: PASSWORD }),
    officer: await makePerson(db, { role: 'officer', organisationId: lead.id, password: PASSWORD }),
    editor: await makePerson(db, { role: 'editor', organisationId: lead.id, password: PASSWORD }),
    viewer: await makePerson(db, { role: 'viewer', organisationId: lead.id, password: PASSWORD }),
    caseworker: await makePerson(db, { role: 'caseworker', organisationId: lead.id, password: PASSWORD }),
    /** An officer of an organisation that has nothing to do with this world. */
    stranger: await makePerson(db, { role: 'officer', password: PASSWORD }),
  } satisfies Record<Role | 'stranger', unknown>
}

export type People = Awaited<ReturnType<typeof makePeople>>

/** Everything that a route may be asked to change, once: a live campaign, and what hangs on it. */
export async function makeWorld(db: Database, people: People) {
  await db.dissolution.deleteMany()
  const lead = await db.organisation.findUniqueOrThrow({ where: { id: people.officer.organisationId } })
  const other = await makeOrganisation(db)
  const newcomer = await db.user.create({
    data: {
      id: randomUUID(),
      name: 'Nia Newcomer',
      email: `${randomUUID()}@team.example`,
      memberships: { create: { organisationId: other.id, role: 'viewer' } },
    },
  })
  const { campaign, clauses } = await makeStatement(db, {
    state: 'live',
    leadOrganisationId: lead.id,
    regulatedPeriod: true,
  })
  const [clause] = clauses
  if (!clause) throw new Error('a statement has clauses')
  const amendment = await db.amendment.create({
    data: {
      campaignId: campaign.id,
      clauseId: clause.id,
      organisationId: other.id,
      authorId: people.editor.id,
      kind: 'remove',
      reasons: 'It says too much.',
      againstRevision: 1,
    },
  })
  const version = await makeVersion(db, {
    campaignId: campaign.id,
    texts: ['As it was published.'],
    publishedAt: new Date(Date.now() - 60_000),
  })
  const position = await makePosition(db, { versionId: version.id, organisationId: other.id })
  const own = await makePosition(db, {
    versionId: version.id,
    organisationId: lead.id,
    personId: people.officer.id,
  })
  const letter = await makeLetter(db, { campaignId: campaign.id })
  const reply = await makeReply(db, { letterId: letter.id })
  const held = await makeInbound(db, { state: 'held', text: 'Hello' })
  for (const inboundId of [reply.inboundId, held.id]) await makeFile(db, { inboundId })
  const requester = await makeLetter(db)
  const { seat, member } = await makeSeatAndMember(db)
  const invitation = await db.invitation.create({
    data: {
      email: `${randomUUID()}@new.example`,
      name: 'Nia',
      organisationId: other.id,
      role: 'viewer',
      tokenHash: randomUUID(),
      invitedById: people.officer.id,
      createdAt: new Date(),
      expiresAt: new Date(Date.now() + 86_400_000),
    },
  })
  const jointLetter = await db.jointLetter.create({
    data: {
      versionId: version.id,
      audience: 'all_members',
      sentTo: 'all',
      words: {},
      signatoriesKey: 'x',
      startedById: people.coordinator.id,
    },
  })
  const saved = await db.campaign.findUniqueOrThrow({
    where: { id: campaign.id },
    include: { asks: true, paragraphs: { orderBy: { position: 'asc' } } },
  })
  const [paragraph] = saved.paragraphs
  if (!paragraph) throw new Error('a campaign has paragraphs')
  /** What the lead's own people wrote down of the member. */
  const ofMember = { memberId: member.id, campaignId: campaign.id, organisationId: lead.id }
  return {
    people,
    newcomer,
    lead,
    other,
    campaign,
    clause,
    /** The draft as its page shows it. */
    seen: clauses.map(({ id, revision }) => ({ clauseId: id, revision })),
    amendment,
    version,
    position,
    own,
    letter,
    reply,
    held,
    requester,
    seat,
    member,
    invitation,
    jointLetter,
    paragraph,
    details: detailValues(saved),
    letterTexts: letterValues(saved),
    coalition: coalitionValues(await coalitionDetails(db)),
    ofMember,
    stance: () => makeStance(db, ofMember),
    promise: () => makePromise(db, ofMember),
    keptPromise: () => makePromise(db, { ...ofMember, state: 'kept', endedOn: new Date() }),
    followUp: () => makeFollowUp(db, ofMember),
    doneFollowUp: () => makeFollowUp(db, { ...ofMember, state: 'done', endedAt: new Date() }),
    dissolution: () => db.dissolution.create({ data: { dissolvedOn: new Date('2026-01-05') } }),
    /** The position of the lead, as an editorial version would have carried it over. */
    carried: () =>
      db.position.update({
        where: { id: own.id },
        data: { carriedFromId: position.id, objectUntil: new Date(Date.now() + 86_400_000) },
      }),
    /** Filled in like a machine, so nothing of it was mailed. */
    heldLetter: () =>
      makeLetter(db, { campaignId: campaign.id, state: 'held', heldReason: 'suspicious_form' }),
    request: () => makeRequest(db, { supporterId: requester.supporterId }),
    /** An answer whose copy waits for a person. */
    waiting: async () =>
      makeReply(db, {
        letterId: (await makeLetter(db, { campaignId: campaign.id })).id,
        waitsSince: new Date(),
      }),
    /** A meeting with the member, which the lead logged. */
    contact: () =>
      makeContact(db, {
        memberId: member.id,
        organisationId: lead.id,
        recordedById: people.editor.id,
      }),
    note: () =>
      db.memberNote.create({
        data: {
          memberId: member.id,
          organisationId: lead.id,
          authorId: people.editor.id,
          text: 'Asks questions.',
          shared: true,
        },
      }),
    /** Somebody of the lead who knows the member. */
    knows: async () => {
      const userId = people.editor.id
      await db.memberKnownBy.create({
        data: { memberId: member.id, userId, organisationId: lead.id, how: 'My own MP' },
      })
      return userId
    },
    placed: async () => makeReply(db, { letterId: (await makeLetter(db, { campaignId: campaign.id })).id }),
    /** A coordinator’s remark about the member of this world. */
    remark: () =>
      db.remark.create({
        data: {
          memberId: member.id,
          organisationId: people.coordinator.organisationId,
          authorId: people.coordinator.id,
          text: 'Ring them on a Monday.',
        },
      }),
    /** An answer to a joint letter, of which there is no supporter. */
    jointAnswer: async () =>
      makeReply(db, { jointMailId: (await makeJointMail(db)).id, text: 'Thank you for writing to me.' }),
    sharedAnswer: async () => {
      const { id: replyId, campaignId } = await makeReply(db, {
        jointMailId: (await makeJointMail(db)).id,
      })
      return db.sharedAnswer.create({
        data: {
          ...{ replyId, campaignId, words: 'Thank you.', sharedById: people.coordinator.id },
          ...{ cameOn: new Date('2026-03-02'), sharedAt: new Date() },
        },
      })
    },
    /** The first of two answers that are the same. */
    stacked: async () => {
      const [first, second] = [
        await makeReply(db, { letterId: letter.id }),
        await makeReply(db, { letterId: letter.id }),
      ]
      await db.reply.updateMany({
        where: { id: { in: [first.id, second.id] } },
        data: { stackId: first.id },
      })
      return first
    },
    refusedLetter: () => makeLetter(db, { campaignId: campaign.id, state: 'failed' }),
    segment: () =>
      db.segment.create({
        data: { name: 'Wales', filter: { nation: 'wales' }, ownerId: people.coordinator.id },
      }),
    figure: () =>
      db.figure.create({
        data: { slug: randomUUID(), name: 'Weeks', source: 'Invented', asOf: new Date('2026-01-01') },
      }),
    unpublished: () =>
      makeVersion(db, { campaignId: campaign.id, texts: ['As it is now.'], publishedAt: null }),
  }
}

export type World = Awaited<ReturnType<typeof makeWorld>>
