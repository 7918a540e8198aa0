import { globSync } from 'node:fs'
import { resolve } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { actions, permissions } from '#lib/accounts/permissions.ts'
import { makeCalendarAddress } from '#lib/casework/make-calendar-address.ts'
import { detailsMark } from '#lib/coalition/details-mark.ts'
import { type Door, doors, knock } from '#lib/platform/doors.ts'
import { Role } from '#lib/platform/generated/prisma/enums.ts'
import { ADDRESS_HEADER } from '#lib/platform/network.ts'
import type { Right } from './admit.ts'
import { MOST_BYTES } from './handle-form.ts'
import { type Rule, ruleOf } from './rules.ts'
import { type Asking, get, post, routesForTests, sessionOf } from './testing/routes.ts'
import { makePeople, makeWorld, type People, type World } from './testing/world.ts'

type Params = Record<string, string>
type Handler = (request: Request, context: { params: Promise<Params> }) => Promise<Response>
type Row = {
  right: Right
  /** Whose session opens it: a coordinator's unless said otherwise. */
  as?: Role
  params?: (world: World) => Params | Promise<Params>
  /** What does the thing once, from whoever has the right. */
  form?: Asking['form'] | ((world: World) => Asking['form'] | Promise<Asking['form']>)
  /** It is for one organisation’s people, whatever may be pressed by whom elsewhere. */
  own?: true
  /** Makes a file and writes nothing. */
  reads?: true
  /** Leads on to where the thing is, for a few minutes. */
  leadsOn?: true
}

const slug = ({ campaign }: World) => ({ slug: campaign.slug })
const organisation = ({ other }: World) => ({ slug: other.slug })
const clause = (world: World) => ({ id: world.clause.id })
const reply = (world: World) => ({ id: world.reply.id })
const waiting = async (world: World) => ({ id: (await world.waiting()).id })
const held = (world: World) => ({ id: world.held.id })
/** A message that is an answer to another letter than the world's. */
const placed = async (world: World) => ({ id: (await world.placed()).inboundId })
const heldLetter = async (world: World) => ({ id: (await world.heldLetter()).id })
const request = async (world: World) => ({ id: (await world.request()).id })
const remark = async (world: World) => ({ id: (await world.remark()).id })
const invitation = (world: World) => ({ id: world.invitation.id })
const dissolution = async (world: World) => ({ id: (await world.dissolution()).id })
const carried = async (world: World) => ({ id: (await world.carried()).id })
const amendment = (world: World) => ({ id: world.amendment.id })
const member = (world: World) => ({ id: String(world.member.id) })
const contact = async (world: World) => ({ ...member(world), contactId: (await world.contact()).id })
const note = async (world: World) => ({ ...member(world), noteId: (await world.note()).id })
const segment = async (world: World) => ({ id: (await world.segment()).id })
const figure = async (world: World) => ({ id: (await world.figure()).id })
const promise = async (world: World) => ({ id: (await world.promise()).id })
const followUp = async (world: World) => ({ id: (await world.followUp()).id })
/** A stance or a promise as a form of the member's page says it, in strings. */
const said = ({ ofMember }: World) => ({ ...ofMember, memberId: String(ofMember.memberId) })
const part = (name: string, id?: string) => (world: World) => ({
  ...slug(world),
  part: name,
  ...(id && { id }),
})
const paragraph = (world: World) => ({ ...part('paragraph')(world), id: world.paragraph.id })
const minister = {
  audience: 'minister',
  recipientName: 'Ann Minister',
  recipientEmail: 'ann@minister.example',
  salutation: 'Dear Minister',
  date: '2026-03-01',
}
const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)
const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)

/** Every button of the team's pages: the right it takes, and a press of it that does the thing. */
const forms: Record<string, Row> = {
  '/api/amendments/[id]/decision': {
    right: 'signed_in',
    own: true,
    params: amendment,
    form: { to: 'accepted' },
  },
  '/api/amendments/[id]/view': {
    right: 'amendment.view',
    as: 'editor',
    params: amendment,
    form: ({ lead }) => ({ organisationId: lead.id, supports: 'no' }),
  },
  '/api/auth/second-step/confirm': { right: 'signed_in' },
  '/api/auth/second-step/start': { right: 'signed_in' },
  '/api/auth/second-step/stop': { right: 'signed_in' },
  '/api/auth/sign-out': { right: 'signed_in', form: {} },
  '/api/campaigns': { right: 'campaign.create', form: ({ details }) => details },
  '/api/campaigns/[slug]/call': { right: 'campaign.move', params: slug, form: { after: '1' } },
  '/api/campaigns/[slug]/details': {
    right: 'campaign.edit',
    params: slug,
    form: ({ details }) => ({ ...details, aim: 'Another aim' }),
  },
  '/api/campaigns/[slug]/letter': {
    right: 'campaign.edit',
    params: slug,
    form: ({ letterTexts }) => ({ ...letterTexts, letterSubject: 'Another subject' }),
  },
  '/api/campaigns/[slug]/parts/[part]': {
    right: 'campaign.edit',
    params: part('question'),
    form: { text: 'What would help?' },
  },
  '/api/campaigns/[slug]/parts/[part]/[id]': {
    right: 'campaign.edit',
    params: paragraph,
    form: { text: 'Other words.', nations: ['england', 'wales'], kinds: 'backbencher', ready: 'yes' },
  },
  '/api/campaigns/[slug]/parts/[part]/[id]/position': {
    right: 'campaign.edit',
    params: paragraph,
    form: { towards: 'end' },
  },
  '/api/campaigns/[slug]/parts/[part]/[id]/removal': { right: 'campaign.edit', params: paragraph, form: {} },
  '/api/campaigns/[slug]/picture': { right: 'campaign.edit', params: slug, form: { remove: 'yes' } },
  '/api/campaigns/[slug]/sign-off': { right: 'campaign.move', params: slug, form: { note: 'The trustees.' } },
  '/api/campaigns/[slug]/state': { right: 'campaign.create', params: slug, form: { to: 'paused' } },
  '/api/clauses/[id]': {
    right: 'clause.edit',
    params: clause,
    form: { revision: '1', text: 'Other words.' },
  },
  '/api/clauses/[id]/amendments': {
    right: 'amendment.propose',
    as: 'editor',
    params: clause,
    form: ({ lead }) => ({
      organisationId: lead.id,
      kind: 'replace',
      text: 'Better words.',
      reasons: 'They are better.',
      revision: '1',
    }),
  },
  '/api/clauses/[id]/comments': {
    right: 'comment.write',
    as: 'editor',
    params: clause,
    form: ({ lead }) => ({ organisationId: lead.id, amendmentId: '', text: 'Well said.' }),
  },
  '/api/clauses/[id]/merge': {
    right: 'amendment.decide',
    params: clause,
    form: (world) => ({ amendmentIds: world.amendment.id, revision: '1', text: 'Merged.', textAfter: '' }),
  },
  '/api/clauses/[id]/move': { right: 'clause.edit', params: clause, form: { from: '1', to: '2' } },
  '/api/clauses/[id]/removal': { right: 'clause.edit', params: clause, form: { revision: '1' } },
  '/api/coalition': {
    right: 'coalition.edit',
    form: ({ coalition }) => ({ ...coalition, telephone: '020 7946 0123' }),
  },
  '/api/figures': {
    right: 'parliament.edit',
    form: async ({ seat }) => ({
      name: `Weeks of waiting in ${seat.gssCode}`,
      unit: 'weeks',
      source: 'Invented for a test',
      asOf: '2026-01-01',
      caution: '',
      table: `${seat.gssCode}, 12.5`,
      save: 'yes',
    }),
  },
  '/api/figures/[id]/removal': { right: 'parliament.edit', params: figure, form: {} },
  '/api/evidence': {
    right: 'member.record',
    form: async ({ lead, promise: made }) => ({
      ...{ promiseId: (await made()).id, organisationId: lead.id },
      ...{ kind: 'question', number: '12345' },
    }),
  },
  '/api/follow-ups': {
    right: 'follow_up.write',
    form: (world) => ({ ...said(world), what: 'Ring the office', dueOn: tomorrow }),
  },
  '/api/follow-ups/[id]/ending': { right: 'follow_up.write', params: followUp, form: { to: 'done' } },
  '/api/follow-ups/[id]/reopening': {
    right: 'follow_up.write',
    params: async (world) => ({ id: (await world.doneFollowUp()).id }),
    form: {},
  },
  '/api/follow-ups/[id]/taking': { right: 'follow_up.write', params: followUp, form: { to: 'me' } },
  '/api/follow-ups/calendars': { right: 'member.read', form: {} },
  '/api/follow-ups/calendars/removal': {
    right: 'member.read',
    form: async ({ people: { coordinator } }) => {
      const { db } = testing
      await makeCalendarAddress({ db, person: coordinator, now: new Date() })
      return {}
    },
  },
  '/api/find': { right: 'signed_in', form: { q: 'Blake' }, reads: true },
  '/api/held-letters/[id]/release': { right: 'held.move', params: heldLetter, form: {} },
  '/api/held-letters/[id]/removal': { right: 'held.move', params: heldLetter, form: {} },
  '/api/holding-pen/[id]/dismissal': { right: 'holding.place', params: held, form: {} },
  '/api/holding-pen/[id]/move': {
    right: 'holding.place',
    params: placed,
    form: ({ letter }) => ({ letterReference: letter.reference }),
  },
  '/api/holding-pen/[id]/placement': {
    right: 'holding.place',
    params: held,
    form: ({ letter }) => ({ letterReference: letter.reference }),
  },
  '/api/holding-pen/[id]/return': { right: 'holding.place', params: placed, form: {} },
  '/api/holding-pen/[id]/set-aside': { right: 'holding.place', params: held, form: {} },
  '/api/holding-pen/moves': {
    right: 'holding.place',
    form: (world) => ({ what: 'dismiss', ticked: [world.held.id] }),
  },
  '/api/invitations/[id]/call-back': { right: 'person.invite', params: invitation, form: {} },
  '/api/invitations/[id]/send-again': { right: 'person.invite', params: invitation, form: {} },
  '/api/letters/settlements': {
    right: 'letter.settle',
    form: async (world) => ({ what: 'give_up', ticked: (await world.refusedLetter()).id }),
  },
  '/api/members/[id]/contacts': {
    right: 'member.record',
    as: 'editor',
    params: member,
    form: ({ lead }) => ({ organisationId: lead.id, kind: 'call' }),
  },
  '/api/members/[id]/contacts/[contactId]': {
    right: 'member.record',
    as: 'editor',
    params: contact,
    form: { kind: 'call', happenedOn: '2026-03-01', campaignId: '', note: 'She will come.', shared: 'yes' },
  },
  '/api/members/[id]/contacts/[contactId]/removal': {
    right: 'member.record',
    as: 'editor',
    params: contact,
    form: {},
  },
  '/api/members/[id]/known-by': {
    right: 'member.record',
    as: 'editor',
    params: member,
    form: ({ lead }) => ({ organisationId: lead.id, userId: people.editor.id, how: 'My own MP' }),
  },
  '/api/members/[id]/known-by/[userId]/removal': {
    right: 'member.record',
    as: 'editor',
    params: async (world) => ({ ...member(world), userId: await world.knows() }),
    form: {},
  },
  '/api/members/[id]/notes': {
    right: 'member.record',
    as: 'editor',
    params: member,
    form: ({ lead }) => ({ organisationId: lead.id, text: 'Asks good questions.', shared: '' }),
  },
  '/api/members/[id]/notes/[noteId]': {
    right: 'member.record',
    as: 'editor',
    params: note,
    form: { text: 'Asks very good questions.', shared: 'yes' },
  },
  '/api/members/[id]/notes/[noteId]/removal': {
    right: 'member.record',
    as: 'editor',
    params: note,
    form: {},
  },
  '/api/organisations': {
    right: 'organisation.manage',
    form: ({ other }) => ({ name: `New ${other.name}`, kind: 'patient', nations: 'wales' }),
  },
  '/api/organisations/[slug]': {
    right: 'organisation.edit',
    params: organisation,
    form: ({ other }) => ({ name: `Renamed ${other.name}`, kind: other.kind, mark: detailsMark(other) }),
  },
  '/api/organisations/[slug]/consents': {
    right: 'consent.export',
    as: 'officer',
    params: ({ lead }) => ({ slug: lead.slug }),
    form: {},
  },
  '/api/organisations/[slug]/invitations': {
    right: 'person.invite',
    params: organisation,
    form: { name: 'Nia', email: 'nia@new.example', role: 'viewer' },
  },
  '/api/organisations/[slug]/logo': {
    right: 'organisation.edit',
    params: organisation,
    form: { remove: 'yes' },
  },
  '/api/organisations/[slug]/membership': {
    right: 'organisation.manage',
    params: organisation,
    form: { to: 'left' },
  },
  '/api/parliament/dissolution': { right: 'parliament.edit', form: { dissolvedOn: yesterday } },
  '/api/parliament/dissolution/[id]/election': {
    right: 'parliament.edit',
    params: dissolution,
    form: { electedOn: '2026-02-05' },
  },
  '/api/parliament/dissolution/[id]/removal': { right: 'parliament.edit', params: dissolution, form: {} },
  '/api/parliament/members/[id]': {
    right: 'parliament.edit',
    params: ({ member }) => ({ id: String(member.id) }),
    form: { email: 'office@mp.example', postOnly: '', kind: 'minister' },
  },
  '/api/people/[id]/campaigns': {
    right: 'case.give',
    params: ({ people }) => ({ id: people.caseworker.id }),
    form: ({ lead, campaign }) => ({ organisationId: lead.id, campaignId: campaign.id, what: 'give' }),
  },
  '/api/people/[id]/role': {
    right: 'role.give',
    params: ({ newcomer }) => ({ id: newcomer.id }),
    form: ({ other }) => ({ organisationId: other.id, role: 'editor' }),
  },
  '/api/people/columns': {
    right: 'signed_in',
    form: { page: '/dashboard', column: ['seat', 'party'], back: '/dashboard?sort=name' },
    reads: true,
  },
  '/api/people/mail-preferences': {
    right: 'signed_in',
    form: ({ people }) => ({ organisationId: people.coordinator.organisationId, mailDigest: 'yes' }),
  },
  '/api/people/workbench': { right: 'signed_in', form: { density: 'comfortable', keys: 'off' }, reads: true },
  '/api/positions': {
    right: 'position.take',
    as: 'officer',
    form: ({ campaign, version, lead, own }) => ({
      slug: campaign.slug,
      number: String(version.number),
      organisationId: lead.id,
      versionId: version.id,
      expectedSha256: version.sha256,
      replaces: own.id,
      kind: 'abstains',
      capacity: 'Chief Executive',
      authority: 'board, 3 March',
    }),
  },
  '/api/positions/[id]/objection': {
    right: 'position.take',
    as: 'officer',
    params: carried,
    form: { why: '' },
  },
  '/api/positions/[id]/withdrawal': {
    right: 'position.take',
    as: 'officer',
    params: ({ own }) => ({ id: own.id }),
    form: { why: 'The board decided so.' },
  },
  '/api/promises': {
    right: 'member.record',
    form: (world) => ({ ...said(world), what: 'Ask a question', kind: 'speech', words: 'I shall ask.' }),
  },
  '/api/promises/[id]/ending': {
    right: 'member.record',
    params: promise,
    form: { to: 'kept', kind: 'question', number: '12345' },
  },
  '/api/promises/[id]/reopening': {
    right: 'member.record',
    params: async (world) => ({ id: (await world.keptPromise()).id }),
    form: {},
  },
  '/api/publications/[slug]/joint-letter': { right: 'publication.send', params: slug, form: minister },
  '/api/publications/[slug]/joint-letter/[id]/stop': {
    right: 'publication.send',
    params: (world) => ({ ...slug(world), id: world.jointLetter.id }),
    form: {},
  },
  '/api/publications/[slug]/joint-letter/docx': {
    right: 'publication.send',
    params: slug,
    form: minister,
    reads: true,
  },
  '/api/publications/[slug]/joint-letter/pdf': {
    right: 'publication.send',
    params: slug,
    form: minister,
    reads: true,
  },
  '/api/publications/[slug]/joint-letter/test': {
    right: 'publication.send',
    params: slug,
    form: { ...minister, attachPdf: 'yes' },
  },
  '/api/replies/[id]/assignment': { right: 'reply.assign', params: reply, form: { to: 'me' } },
  '/api/replies/[id]/claim': { right: 'reply.read', params: reply, form: {} },
  '/api/remarks': {
    right: 'member.read',
    form: ({ people, member }) => ({
      kind: 'member',
      id: String(member.id),
      organisationId: people.coordinator.organisationId,
      text: 'Their office is slow in August.',
    }),
  },
  '/api/remarks/[id]': { right: 'member.read', params: remark, form: { text: 'Other words.' } },
  '/api/remarks/[id]/removal': { right: 'member.read', params: remark, form: {} },
  '/api/replies/[id]/classification': { right: 'reply.classify', params: reply, form: { to: 'neutral' } },
  '/api/replies/[id]/keeping-back': { right: 'reply.pass_on', params: waiting, form: {} },
  '/api/replies/[id]/passing-on': { right: 'reply.pass_on', params: waiting, form: { isOffice: 'yes' } },
  '/api/replies/[id]/leaving-stack': {
    right: 'reply.classify',
    params: async (world) => ({ id: (await world.stacked()).id }),
    form: {},
  },
  '/api/replies/[id]/sharing': {
    right: 'reply.share',
    params: async (world) => ({ id: (await world.jointAnswer()).id }),
    form: { words: 'Thank you.' },
  },
  '/api/replies/[id]/unsharing': {
    right: 'reply.share',
    params: async (world) => ({ id: (await world.sharedAnswer()).replyId }),
    form: {},
  },
  '/api/requests/[id]/erasure': {
    right: 'request.handle',
    params: request,
    form: ({ requester }) => ({ supporterId: requester.supporterId }),
  },
  '/api/requests/[id]/link': { right: 'request.handle', params: request, form: {} },
  '/api/requests/[id]/no-request': { right: 'request.handle', params: request, form: {} },
  '/api/segments': { right: 'member.read', form: { name: 'Wales', filter: 'nation=wales' } },
  '/api/segments/[id]/name': { right: 'member.read', params: segment, form: { name: 'Cymru' } },
  '/api/segments/[id]/removal': { right: 'member.read', params: segment, form: {} },
  '/api/stacks/marks': {
    right: 'reply.classify',
    form: async (world) => {
      const { id } = await world.stacked()
      return { stack: id, to: 'neutral', ticked: id }
    },
  },
  '/api/stances': { right: 'member.record', form: (world) => ({ ...said(world), stance: 'supports' }) },
  '/api/stances/[id]/taking-back': {
    right: 'member.record',
    params: async (world) => ({ id: (await world.stance()).id }),
    form: {},
  },
  '/api/statements/[slug]/clauses': {
    right: 'clause.edit',
    params: slug,
    form: { text: 'One more clause.', textCy: '', after: '' },
  },
  '/api/statements/[slug]/versions': {
    right: 'version.cut',
    params: slug,
    form: ({ seen }) => ({
      change: 'material',
      askedUntil: '',
      expectedLatest: '1',
      expectedRevisions: JSON.stringify(seen),
    }),
  },
  '/api/versions/[id]/publication': {
    right: 'version.publish',
    params: async (world) => ({ id: (await world.unpublished()).id }),
    form: {},
  },
  '/api/watching': {
    right: 'dashboard.read',
    form: ({ member }) => ({ memberId: String(member.id), watch: 'yes' }),
  },
}

/** What the team's pages read. */
const reads: Record<string, Row> = {
  '/api/charts/[key]': { right: 'dashboard.read', params: () => ({ key: 'weeks' }) },
  '/api/map': { right: 'dashboard.read' },
  '/api/board/[slug]': { right: 'board.read', params: slug },
  '/api/dashboard': { right: 'dashboard.read' },
  '/api/follow-ups/[id]/calendar': { right: 'member.read', params: followUp },
  '/api/holding-pen': { right: 'holding.read' },
  '/api/holding-pen/[id]': { right: 'holding.read', params: held },
  '/api/holding-pen/[id]/files/[number]': {
    right: 'holding.read',
    params: (world) => ({ ...held(world), number: '1' }),
    leadsOn: true,
  },
  '/api/holding-pen/[id]/source': { right: 'holding.read', params: held },
  '/api/members/[id]/briefing': { right: 'member.read', params: member },
  '/api/live': { right: 'member.read' },
  '/api/positions/[id]/evidence': {
    right: 'position.read_private',
    params: ({ own }) => ({ id: own.id }),
  },
  '/api/publications/[slug]/joint-letter': { right: 'publication.send', params: slug },
  '/api/remarks/beside/[kind]/[id]': {
    right: 'member.read',
    params: ({ member }) => ({ kind: 'member', id: String(member.id) }),
  },
  '/api/replies': { right: 'reply.read' },
  '/api/replies/[id]': { right: 'reply.read', params: reply },
  '/api/replies/[id]/files/[number]': {
    right: 'reply.read',
    params: (world) => ({ ...reply(world), number: '1' }),
    leadsOn: true,
  },
  '/api/replies/[id]/source': { right: 'reply.read', params: reply },
  '/api/statements/[slug]': { right: 'statement.read', params: slug },
  '/api/waits-for-me': { right: 'signed_in' },
}

/** Forms that open to anybody: what they do is tested where they stand, and the link or the password is the right. */
const openForms: Record<string, Door> = {
  '/api/auth/code': 'sign_in',
  '/api/auth/sign-in': 'sign_in',
  '/api/dev/mail/[id]/answer': 'journey',
  '/campaigns/[slug]/save/[step]': 'journey',
  '/confirm/[token]/letter': 'confirm',
  '/confirm/[token]/send': 'confirm',
  '/confirm/[token]/take-up': 'confirm',
  '/heard/[token]/[answer]/send': 'confirm',
  '/heard/[token]/write-again': 'confirm',
  '/invitation/[token]/accept': 'invitation',
  '/yours/[token]/consents/[id]/withdrawal': 'own_page',
  '/yours/[token]/erase/now': 'own_page',
  '/yours/[token]/letters/[id]/deletion': 'own_page',
  '/yours/[token]/letters/[id]/keep': 'own_page',
  '/yours/[token]/letters/[id]/no-reading': 'own_page',
  '/yours/[token]/letters/[id]/reading': 'own_page',
  '/yours/[token]/letters/[id]/stop': 'own_page',
  '/yours/[token]/relays/[id]/send': 'own_page',
  '/yours/[token]/relays/[id]/stop': 'own_page',
  '/yours/send': 'own_page',
}

/** What anybody may read, and the addresses of forms, which lead back to their pages. */
const openReads: Record<string, Door | null> = {
  '/api/health': null,
  '/api/campaigns/[slug]/picture': null,
  '/api/follow-ups/calendars/[token]': 'calendar',
  '/api/organisations/[slug]/logo': null,
  '/api/postcodes/[text]': 'postcode',
  '/campaigns/[slug]/save/[step]': null,
  '/confirm/[token]/letter': null,
  '/confirm/[token]/send': null,
  '/confirm/[token]/take-up': null,
  '/heard/[token]/[answer]/send': null,
  '/heard/[token]/write-again': null,
  '/invitation/[token]/accept': null,
  '/yours/[token]/consents/[id]/withdrawal': null,
  '/files/[sealed]': 'file',
  '/yours/[token]/answers/[id]/files/[number]': 'own_page',
  '/yours/[token]/copy': 'own_copy',
  '/yours/[token]/erase/now': null,
  '/yours/[token]/letters/[id]/deletion': null,
  '/yours/[token]/letters/[id]/keep': null,
  '/yours/[token]/letters/[id]/no-reading': null,
  '/yours/[token]/letters/[id]/reading': null,
  '/yours/[token]/letters/[id]/stop': null,
  '/yours/[token]/relays/[id]/send': null,
  '/yours/[token]/relays/[id]/stop': null,
  '/yours/send': null,
}

const DRAWN = 'drawn by Next’s own ImageResponse, and led on by Next’s redirect'
/** Made in another way, each for a reason. */
const others: Record<string, string> = {
  'POST /api/inbound-mail': 'a mail system’s bytes, signed; each refusal is tried in its own test',
  'GET /campaigns/[slug]/statement/share-picture': DRAWN,
  'GET /campaigns/[slug]/share-picture': DRAWN,
  'GET /campaigns/[slug]/[organisation]/share-picture': DRAWN,
}

const SIGN_OUT = '/api/auth/sign-out'

const testing = routesForTests()
let people: People
let sessions: Record<Role | 'stranger', string>
const handlers = new Map<string, Handler>()
beforeAll(async () => {
  people = await makePeople(testing.db)
  sessions = {
    coordinator: await sessionOf(people.coordinator),
    officer: await sessionOf(people.officer),
    editor: await sessionOf(people.editor),
    viewer: await sessionOf(people.viewer),
    caseworker: await sessionOf(people.caseworker),
    stranger: await sessionOf(people.stranger),
  }
  for (const file of globSync('app/**/route.{ts,tsx}')) {
    const made: Record<string, unknown> = await import(resolve(file))
    for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']) {
      const handler = made[method]
      if (isHandler(handler)) handlers.set(`${method} ${addressOf(file)}`, handler)
    }
  }
}, 60_000)

const isHandler = (value: unknown): value is Handler => typeof value === 'function'
const addressOf = (file: string) =>
  file
    .replace(/^app/, '')
    .replace(/\/\([^)]*\)/g, '')
    .replace(/\/route\.tsx?$/, '')

function handlerOf(name: string): Handler {
  const handler = handlers.get(name)
  if (!handler) throw new Error(`there is no route ${name}`)
  return handler
}

test('every route has its row here, and asks what the row says', () => {
  const rules: Record<string, Rule> = {}
  const add = (method: string, rows: Record<string, Rule>) => {
    for (const [path, rule] of Object.entries(rows)) rules[`${method} ${path}`] = rule
  }
  const open = ([path, door]: [string, Door | null]): [string, Rule] => [
    path,
    { right: 'anybody', ...(door && { door }) },
  ]
  const rightOf = ([path, { right }]: [string, Row]): [string, Rule] => [path, { right }]
  add(
    'POST',
    Object.fromEntries([...Object.entries(forms).map(rightOf), ...Object.entries(openForms).map(open)]),
  )
  add(
    'GET',
    Object.fromEntries([...Object.entries(reads).map(rightOf), ...Object.entries(openReads).map(open)]),
  )
  const found = [...handlers].filter(([name]) => !(name in others))
  expect(
    Object.fromEntries(
      found.map(([name, handler]) => {
        const { right, door } = ruleOf(handler) ?? {}
        return [name, { right, ...(door && { door }) }]
      }),
    ),
  ).toEqual(rules)
  expect(Object.keys(others).filter((name) => !handlers.has(name))).toEqual([])
})

/** What stands in the tables that a press writes to. */
async function written() {
  const { db } = testing
  const [audit, mails, membership] = await Promise.all([
    db.auditEntry.count(),
    db.outboxMessage.count(),
    db.membership.findMany({ orderBy: { id: 'asc' } }),
  ])
  return { audit, mails, membership }
}

/** Whether an officer has the right for their own organisation alone. */
const isOwn = (right: Right) => right !== 'signed_in' && permissions.officer[right] === 'own'

/** A role without the right; none for what every role may. */
const without = (right: Right): Role | undefined =>
  right in actions
    ? Object.values(Role).find((role) => right !== 'signed_in' && permissions[role][right] === 'no')
    : undefined

describe.each(Object.entries(forms))(
  'POST %s',
  (path, { right, as = 'coordinator', own, params, form, reads: only }) => {
    test('does nothing for anybody else, and its thing for whoever has the right', async () => {
      const world = await makeWorld(testing.db, people)
      const handler = handlerOf(`POST ${path}`)
      const named = (await params?.(world)) ?? {}
      const filled = typeof form === 'function' ? await form(world) : form
      const cookie = path === SIGN_OUT ? await sessionOf(people[as]) : sessions[as]
      const before = await written()
      const press = (asking: Asking) => post(handler, named, { form: filled, ...asking })

      const foreign = await press({ cookie, headers: { 'sec-fetch-site': 'cross-site' } })
      expect([foreign.status, (await foreign.json()).reason]).toEqual([403, 'foreign'])
      const signedOut = await press({})
      expect([signedOut.status, (await signedOut.json()).reason]).toEqual([401, 'signed_out'])
      const plain = await press({ plain: true })
      expect([401, 303]).toContain(plain.status)
      expect(plain.headers.get('location') ?? (await plain.text())).toContain('/sign-in?')
      const role = without(right)
      if (role) {
        const refused = await press({ cookie: sessions[role] })
        expect([refused.status, (await refused.json()).reason]).toEqual([403, 'not_allowed'])
      }
      if (own ?? isOwn(right)) {
        const refused = await press({ cookie: sessions.stranger })
        expect([refused.status, (await refused.json()).reason]).toEqual([403, 'not_allowed'])
      }
      const most = ruleOf(handler)?.most ?? MOST_BYTES
      const tooBig = await press({ cookie, form: { padding: 'x'.repeat(most + 1 - 'padding='.length) } })
      expect([tooBig.status, (await tooBig.json()).reason]).toEqual([413, 'too_big'])
      expect(await written()).toEqual(before)

      if (!form) return
      const done = await press({ cookie })
      expect([done.status, done.status === 200 ? '' : await done.text()]).toEqual([200, ''])
      if (!only && path !== SIGN_OUT) expect((await written()).audit).toBeGreaterThan(before.audit)
    })
  },
)

describe.each(Object.entries(reads))('GET %s', (path, { right, params, leadsOn }) => {
  test('is read by those alone who may', async () => {
    const world = await makeWorld(testing.db, people)
    const handler = handlerOf(`GET ${path}`)
    const named = (await params?.(world)) ?? {}
    const signedOut = await get(handler, named)
    expect([signedOut.status, (await signedOut.json()).reason]).toEqual([401, 'signed_out'])
    const role = without(right)
    if (role) {
      const refused = await get(handler, named, { cookie: sessions[role] })
      expect([refused.status, (await refused.json()).reason]).toEqual([403, 'not_allowed'])
    }
    const cookie = sessions.coordinator
    const found = await get(handler, named, { cookie })
    expect(found.status).toBe(leadsOn ? 303 : 200)
    expect(found.headers.get('cache-control')).toMatch(/^no-store\b/)
    await found.body?.cancel()
    if (params) {
      for (const id of ['00000000-0000-0000-0000-000000000000', 'no-id']) {
        expect((await get(handler, { slug: 'nowhere', id, number: '1' }, { cookie })).status).toBe(404)
      }
    }
  })
})

describe.each(Object.entries(openForms))('POST %s', (path, door) => {
  test('keeps its limits, and is not pressed from elsewhere', async () => {
    const handler = handlerOf(`POST ${path}`)
    const named = { slug: 'nowhere', step: 'postcode', token: 'x', id: 'x' }
    const foreign = await post(handler, named, { headers: { 'sec-fetch-site': 'cross-site' } })
    expect([foreign.status, (await foreign.json()).reason]).toEqual([403, 'foreign'])
    const most = ruleOf(handler)?.most ?? MOST_BYTES
    const tooBig = await post(handler, named, { form: { padding: 'x'.repeat(most + 1 - 'padding='.length) } })
    expect([tooBig.status, (await tooBig.json()).reason]).toEqual([413, 'too_big'])
    const headers = { [ADDRESS_HEADER]: '203.0.113.9' }
    for (let knocks = 0; knocks < doors[door]; knocks += 1) await knock(door, new Headers(headers))
    const tooMany = await post(handler, named, { headers })
    expect([tooMany.status, (await tooMany.json()).reason]).toEqual([429, 'too_many'])
    expect(tooMany.headers.get('retry-after')).toMatch(/^\d+$/)
  })
})
