import { randomInt, randomUUID } from 'node:crypto'
import { hashPassword } from 'better-auth/crypto'
import { createPerson } from '#lib/accounts/create-person.ts'
import {
  countAnswer,
  countLetter,
  countMessage,
  countRequests,
  countWaiting,
} from '#lib/counts/change-counts.ts'
import { newReference, newReplyToken } from '#lib/letters/reply-token.ts'
import type { Database, Transaction } from '#lib/platform/database.ts'
import type { Prisma } from '#lib/platform/generated/prisma/client.ts'
import type { Role } from '#lib/platform/generated/prisma/enums.ts'
import { londonDate } from '#lib/platform/london-day.ts'
import { sha256Of } from '#lib/platform/sha256-of.ts'
import { canonicalText } from '#lib/statements/canonical-text.ts'
import { supporterKey } from '#lib/supporters/supporter-key.ts'
import { campaignToCreate } from './campaign.ts'
import { demoDetails, demoUmbrella } from './coalition.ts'

/** Every factory makes a whole, valid thing with names of its own, so that tests never meet each other's. */
const mark = () => randomUUID().slice(0, 8)
const newId = () => randomInt(1_000_000, 2_000_000_000)

/** A member organisation; patient unless told otherwise. */
export async function makeOrganisation(
  db: Database | Transaction,
  given: Partial<Prisma.OrganisationUncheckedCreateInput> = {},
) {
  const slug = `organisation-${mark()}`
  return db.organisation.create({
    data: {
      slug,
      name: `Organisation ${slug.slice(-4)}`,
      kind: 'patient',
      periods: { create: { joinedOn: new Date('2020-01-01') } },
      ...given,
    },
  })
}

/**
 * The umbrella of this database: the one there is, or a new one with all that the public must be told of it. Of
 * several who ask at once, one makes it and all get the same.
 */
export async function theUmbrella(db: Database | Transaction) {
  const umbrella = { where: { kind: 'umbrella' } } as const
  const there = await db.organisation.findFirst(umbrella)
  if (there) return there
  await db.coalitionDetails.createMany({ data: [demoDetails], skipDuplicates: true })
  await db.organisation.createMany({
    data: [{ slug: 'the-umbrella', kind: 'umbrella', name: 'The Umbrella', ...demoUmbrella }],
    skipDuplicates: true,
  })
  const made = await db.organisation.findFirstOrThrow(umbrella)
  await db.coalitionPeriod.createMany({
    data: [{ organisationId: made.id, joinedOn: new Date('2020-01-01') }],
    skipDuplicates: true,
  })
  return made
}

/** An English seat and the backbencher who holds it. */
export async function makeSeatAndMember(
  db: Database | Transaction,
  given: {
    seat?: Partial<Prisma.SeatUncheckedCreateInput>
    member?: Partial<Prisma.MemberUncheckedCreateInput>
  } = {},
) {
  const gssCode = `E${String(newId()).padStart(8, '0').slice(-8)}`
  const seat = await db.seat.create({
    data: { gssCode, name: `Seat ${mark()}`, nation: 'england', hexQ: 0, hexR: 0, ...given.seat },
  })
  const member = await db.member.create({
    data: {
      id: newId(),
      name: `Member ${mark()}`,
      party: 'Independent',
      partyAbbreviation: 'Ind',
      partyColour: '#666666',
      ...given.member,
    },
  })
  await db.incumbency.create({
    data: {
      gssCode: seat.gssCode,
      memberId: member.id,
      party: member.party,
      startedOn: new Date('2024-07-05'),
      beganBy: 'general_election',
    },
  })
  return { seat, member }
}

/** A live campaign with the demonstration's asks, questions, paragraphs and letter. */
export async function makeCampaign(
  db: Database | Transaction,
  given: Partial<Prisma.CampaignUncheckedCreateInput> = {},
) {
  const leadOrganisationId = given.leadOrganisationId ?? (await theUmbrella(db)).id
  return db.campaign.create({
    data: {
      ...campaignToCreate(),
      slug: `campaign-${mark()}`,
      state: 'live',
      ...given,
      leadOrganisationId,
    },
  })
}

/** A supporter's letter in the state given, which says of its answers what its campaign does; nothing of it is in the outbox. */
export async function makeLetter(
  db: Database | Transaction,
  given: Partial<Prisma.LetterUncheckedCreateInput> = {},
) {
  const campaignId = given.campaignId ?? (await makeCampaign(db)).id
  const { answersGoTo } = await db.campaign.findUniqueOrThrow({ where: { id: campaignId } })
  const place = given.memberId && given.gssCode ? null : await makeSeatAndMember(db)
  const senderName = given.senderName ?? `Supporter ${mark()}`
  const senderEmail = given.senderEmail ?? `supporter-${mark()}@supporter.example`
  const supporterId =
    given.supporterId ??
    (
      await db.supporter.create({
        data: {
          key: supporterKey({ email: senderEmail, name: senderName }),
          name: senderName,
          email: senderEmail,
        },
      })
    ).id
  const letter = await db.letter.create({
    data: {
      memberId: place?.member.id ?? 0,
      gssCode: place?.seat.gssCode ?? '',
      reference: newReference(),
      replyToken: newReplyToken(),
      subject: 'Please help people to be seen in three weeks',
      body: 'Dear Member,\n\nPlease help.\n\nYours sincerely',
      senderAddress: '1 Test Street\nTestham',
      senderPostcode: 'SW1A 1AA',
      sentAt: given.state === 'sent' ? new Date() : null,
      heldReason: given.state === 'held' ? 'seat_vacant' : null,
      ...given,
      campaignId,
      answersGoTo,
      supporterId,
      senderName,
      senderEmail,
    },
  })
  await countLetter(db, { letterId: letter.id, before: null })
  return letter
}

/** One mail of a joint letter to all members, to a member of its own; nothing of it is in the outbox. */
export async function makeJointMail(
  db: Database | Transaction,
  { campaignId, ...given }: { campaignId?: string } & Partial<Prisma.JointMailUncheckedCreateInput> = {},
) {
  const place = given.memberId === undefined ? await makeSeatAndMember(db) : null
  const jointLetterId =
    given.jointLetterId ??
    (await makeJointLetter(db, { campaignId: campaignId ?? (await makeCampaign(db)).id })).id
  return db.jointMail.create({
    data: {
      recipientKey: String(place?.member.id),
      memberId: place?.member.id,
      gssCode: place?.seat.gssCode,
      name: place?.member.name ?? 'Somebody',
      reference: newReference('CJ'),
      replyToken: newReplyToken(),
      state: 'sent',
      ...given,
      jointLetterId,
    },
  })
}

/** A joint letter to all members, all of which is in the outbox. */
async function makeJointLetter(db: Database | Transaction, { campaignId }: { campaignId: string }) {
  const version = await makeVersion(db, { campaignId, publishedAt: new Date() })
  return db.jointLetter.create({
    data: {
      versionId: version.id,
      audience: 'all_members',
      sentTo: 'all',
      words: { audience: 'all_members', date: '2026-03-02' },
      signatoriesKey: 'x',
      senderName: 'Example Coalition',
      text: 'We ask that everybody is seen within three weeks.\n\nYours sincerely,',
      startedById: (await makePerson(db)).id,
      startedAt: new Date('2026-03-02T10:00:00Z'),
      queuedAt: new Date('2026-03-02T10:00:00Z'),
    },
  })
}

/** A message that arrived, with its bytes. */
export async function makeInbound(
  db: Database | Transaction,
  {
    raw = 'Subject: Hello\r\n\r\nHello',
    ...given
  }: { raw?: string } & Partial<Prisma.InboundMessageCreateInput> = {},
) {
  const bytes = new TextEncoder().encode(raw)
  const fingerprint = randomUUID()
  const inbound = await db.inboundMessage.create({
    data: {
      envelopeFrom: 'office@mp.invalid',
      envelopeTo: 'someone@letters.invalid',
      fingerprint,
      words: given.text,
      heldReason: given.state === 'held' || given.state === 'set_aside' ? 'No rule knows.' : null,
      source: {
        create: { hash: fingerprint, size: bytes.length, pieces: { create: { number: 0, bytes } } },
      },
      ...given,
    },
  })
  await countMessage(db, { from: 'received', to: inbound.state })
  return inbound
}

/** A supporter's wish to be deleted, with the message that says so. */
export async function makeRequest(
  db: Database | Transaction,
  given: Partial<Prisma.RequestUncheckedCreateInput> = {},
) {
  const supporterId = given.supporterId ?? (await makeLetter(db)).supporterId
  const { email } = await db.supporter.findUniqueOrThrow({ where: { id: supporterId } })
  const inbound = await makeInbound(db, {
    state: 'requested',
    text: 'Please delete me.',
    fromAddress: email ?? '',
    ...(given.receivedAt && { receivedAt: given.receivedAt }),
  })
  const request = await db.request.create({
    data: {
      inboundId: inbound.id,
      sender: 'unknown',
      receivedAt: inbound.receivedAt,
      dueOn: londonDate(inbound.receivedAt),
      ...given,
      supporterId,
    },
  })
  await countRequests(db, 1)
  return request
}

/** What a letter's supporter wrote back to its office, with the message it came in; nothing of it is in the outbox. */
export async function makeRelay(
  db: Database | Transaction,
  {
    text = 'Thank you. May I tell the group what you wrote?',
    ...given
  }: { letterId: string; text?: string } & Partial<Prisma.RelayUncheckedCreateInput>,
) {
  const { senderEmail, senderName } = await db.letter.findUniqueOrThrow({ where: { id: given.letterId } })
  const receivedAt = given.receivedAt ?? new Date()
  const inbound = await makeInbound(db, {
    state: 'relayed',
    speaker: 'supporter',
    fromName: senderName,
    fromAddress: senderEmail,
    subject: 'Re: An answer of your MP',
    text,
    receivedAt,
  })
  return db.relay.create({
    data: {
      state: 'sent',
      receivedAt,
      stateChangedAt: receivedAt,
      returnToken: newReplyToken(),
      ...given,
      inboundId: inbound.id,
    },
  })
}

/** A file that came with a message. */
export async function makeFile(
  db: Database | Transaction,
  {
    content = `A file ${randomUUID()}`,
    ...given
  }: { inboundId: string; content?: string | Uint8Array } & Partial<Prisma.AttachedFileUncheckedCreateInput>,
) {
  const bytes = new Uint8Array(Buffer.from(content))
  const { id: sourceId } = await db.mailSource.create({
    data: { hash: randomUUID(), size: bytes.length, pieces: { create: { number: 0, bytes } } },
  })
  return db.attachedFile.create({
    data: {
      number: 1,
      name: 'Letter.txt',
      mediaType: 'text/plain',
      size: bytes.length,
      words: typeof content === 'string' ? content : null,
      sourceId,
      ...given,
    },
  })
}

/** An answer to a letter or to a joint mail, with the message it came in; one that waits for a person is one that could not be verified. */
export async function makeReply(
  db: Database | Transaction,
  given: ({ letterId: string } | { jointMailId: string }) & Partial<Prisma.ReplyUncheckedCreateInput>,
) {
  const text = given.text ?? 'Thank you for writing to me.'
  const letter = given.letterId && (await db.letter.findUniqueOrThrow({ where: { id: given.letterId } }))
  const inbound = await makeInbound(db, {
    envelopeTo: 'letter@letters.invalid',
    raw: `Subject: Re\r\n\r\n${text}`,
    state: 'placed',
    staffMayRead: !letter || letter.answersGoTo === 'supporter_and_staff',
    text,
    ...(given.waitsSince && { trust: 'unverified', trustReason: 'Its sender is not known.' }),
  })
  const campaignId = await campaignAnswered(db, given)
  const reply = await db.reply.create({
    data: {
      campaignId,
      matchedBy: 'recipient_token',
      receivedAt: new Date(),
      classifiedAt: (given.state ?? 'unclassified') === 'unclassified' ? null : new Date(),
      fromName: 'The Office',
      fromAddress: 'office@mp.invalid',
      subject: 'Re: your letter',
      ...given,
      text,
      inboundId: inbound.id,
    },
  })
  await countAnswer(db, { replyId: reply.id, from: null })
  if (reply.waitsSince) await countWaiting(db, 1)
  return reply
}

async function campaignAnswered(
  db: Database | Transaction,
  { letterId, jointMailId }: { letterId?: string | null; jointMailId?: string | null },
): Promise<string> {
  if (letterId) return (await db.letter.findUniqueOrThrow({ where: { id: letterId } })).campaignId
  const { jointLetter } = await db.jointMail.findUniqueOrThrow({
    where: { id: jointMailId ?? '' },
    include: { jointLetter: { include: { version: true } } },
  })
  return jointLetter.version.campaignId
}

const hashes = new Map<string, Promise<string>>()

/** A hash is slow on purpose; what is made here by the hundred needs one of each password. */
function hashOnce(password: string): Promise<string> {
  const hashed = hashes.get(password) ?? hashPassword(password)
  hashes.set(password, hashed)
  return hashed
}

/** Somebody who can sign in; a coordinator stands on the umbrella, anyone else on the organisation given. */
export async function makePerson(
  db: Database | Transaction,
  given: {
    role?: Role
    organisationId?: string
    email?: string
    password?: string
    name?: string
    /** The campaigns given to a caseworker. */
    campaignIds?: string[]
  } = {},
) {
  const role = given.role ?? 'coordinator'
  const organisationId =
    given.organisationId ?? (role === 'coordinator' ? await theUmbrella(db) : await makeOrganisation(db)).id
  const email = given.email ?? `person-${mark()}@team.example`
  const password = given.password ?? 'correct horse battery staple'
  const name = given.name ?? `Person ${mark()}`
  const memberships = [{ organisationId, role }]
  const made = await createPerson({ db, name, email, password, memberships, hash: hashOnce })
  if (!made.ok) throw new Error(`the person could not be made: ${made.reason}`)
  if (given.campaignIds) {
    const { id: membershipId } = await db.membership.findFirstOrThrow({ where: { userId: made.personId } })
    await db.givenCampaign.createMany({
      data: given.campaignIds.map((campaignId) => ({ membershipId, campaignId })),
    })
  }
  return { id: made.personId, name, email, password, organisationId, role }
}

/** The id of whoever wrote what nobody in particular wrote; a person who never signs in. */
export async function somebody(db: Database | Transaction): Promise<string> {
  const [id, name, email] = ['somebody', 'Ola Officer', 'somebody@team.example']
  await db.user.createMany({ data: [{ id, name, email }], skipDuplicates: true })
  return id
}

const FIRST_CLAUSES = [
  'Everyone with suspected inflammatory arthritis is seen by a specialist within three weeks of referral.',
  'Everyone is told, in words they understand, what happens next and whom to ring.',
  'Every service publishes how long people wait.',
]

/** Clauses of a campaign's statement, in this order, each at its first revision. */
export async function addClauses(db: Database | Transaction, campaignId: string, texts: string[]) {
  const authorId = await somebody(db)
  const clauses = []
  for (const [at, text] of texts.entries()) {
    const { id } = await db.clause.create({
      data: {
        campaignId,
        position: (at + 1) * 1000,
        text,
        revisions: { create: { revision: 1, text, authorId } },
      },
    })
    clauses.push({ clauseId: id, number: at + 1, text, textCy: null })
  }
  return clauses
}

/** A campaign being drafted, with three clauses; led by the organisation given, else by the umbrella. */
export async function makeStatement(
  db: Database | Transaction,
  given: Partial<Prisma.CampaignUncheckedCreateInput> & { texts?: string[] } = {},
) {
  const { texts = FIRST_CLAUSES, ...rest } = given
  const campaign = await makeCampaign(db, { state: 'drafting', ...rest })
  const added = await addClauses(db, campaign.id, texts)
  const clauses = await db.clause.findMany({
    where: { id: { in: added.map(({ clauseId }) => clauseId) } },
    orderBy: { position: 'asc' },
  })
  return { campaign, clauses }
}

/** A version as if it had been cut from these clauses or texts; not published unless told so. */
export async function makeVersion(
  db: Database | Transaction,
  {
    campaignId,
    texts = FIRST_CLAUSES,
    clauses = texts.map((text, at) => ({ clauseId: randomUUID(), number: at + 1, text, textCy: null })),
    ...given
  }: {
    campaignId: string
    texts?: string[]
    clauses?: { clauseId: string; number: number; text: string; textCy: string | null }[]
  } & Partial<Omit<Prisma.VersionUncheckedCreateInput, 'campaignId' | 'clauses'>>,
) {
  const number = given.number ?? (await db.version.count({ where: { campaignId } })) + 1
  const text = canonicalText(clauses)
  return db.version.create({
    data: {
      number,
      text,
      sha256: sha256Of(text),
      change: number === 1 ? 'first' : 'material',
      authorId: given.authorId ?? (await somebody(db)),
      ...given,
      campaignId,
      clauses,
    },
  })
}

/** An organisation's position on a version; it stands unless told otherwise. */
export async function makePosition(
  db: Database | Transaction,
  given: { versionId: string; organisationId: string } & Partial<Prisma.PositionUncheckedCreateInput>,
) {
  const version = await db.version.findUniqueOrThrow({ where: { id: given.versionId } })
  const organisation = await db.organisation.findUniqueOrThrow({ where: { id: given.organisationId } })
  return db.position.create({
    data: {
      kind: 'signs',
      capacity: 'Chief Executive',
      authority: 'board, 3 March',
      personId: given.personId ?? (await somebody(db)),
      personName: 'Ola Officer',
      organisationName: organisation.name,
      requestAddress: '127.0.0.1',
      textSha256: version.sha256,
      ...given,
    },
  })
}
