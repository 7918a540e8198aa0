import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compareCounts } from '#lib/counts/compare-counts.ts'
import { letterList } from '#lib/letters/letter-list.ts'
import { letterListInput } from '#lib/letters/letter-list-schema.ts'
import { bringFactsUpToDate, FACTS_SETTING } from '#lib/parliament/bring-facts-up-to-date.ts'
import { seatsWithMembers } from '#lib/parliament/data.ts'
import type { Database } from '#lib/platform/database.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { countWhatIsDue } from '#lib/privacy/clear-what-is-due.ts'
import { replyList } from '#lib/replies/data.ts'
import { replyListInput } from '#lib/replies/schema.ts'
import { allAnswers } from '#lib/replies/testing/all-answers.ts'
import { agreesToSharing } from '#lib/supporters/consent-wordings.ts'
import { bundledFacts } from '../parliament.ts'
import { seed } from '../seed.ts'
import {
  contactNotes,
  dissolvedWords,
  doneTasks,
  knownHow,
  memberNotes,
  memberRemarks,
  openTasks,
  promises,
  sharedThanks,
  stanceWords,
  withdrawnWords,
} from './casework-words.ts'
import { finishedCampaigns } from './finished-campaigns.ts'
import { FIRST_INVENTED_ID } from './former-members.ts'
import type { LifeInput, LifePlace, LifeSeat } from './life.ts'
import { makeLife } from './make-life.ts'
import { officeAnswers, wordsTo } from './office-answers.ts'
import { ownWordsCy, ownWordsEn } from './own-words.ts'
import { randomFrom, SEED } from './random.ts'

const now = new Date()
const said: string[] = []
let test: TestDatabase
let db: Database
let liveId: string

beforeAll(async () => {
  test = await testDatabase()
  db = test.db
  await seed({ db, now, full: true, say: (line) => said.push(line) })
  liveId = (await db.campaign.findUniqueOrThrow({ where: { slug: 'seen-in-three-weeks' } })).id
}, 120_000)
afterAll(() => test.drop())

const isReal = { member: { invented: false } }
const toRealMembers = { OR: [{ letter: isReal }, { jointMail: { OR: [isReal, { memberId: null }] } }] }

describe('of a member who sits, or ever sat', () => {
  it('nothing is said: no stance, no promise, no meeting, no note', async () => {
    const member = { invented: false }
    expect(await db.stance.count({ where: { member } })).toBe(0)
    expect(await db.memberPromise.count({ where: { member } })).toBe(0)
    expect(await db.memberContact.count({ where: { member } })).toBe(0)
    expect(await db.memberNote.count({ where: { member } })).toBe(0)
    expect(await db.memberKnownBy.count({ where: { member } })).toBe(0)
    expect(await db.remark.count({ where: { member } })).toBe(0)
  })

  it('no answer is filed as an opinion: their offices write back, and no more', async () => {
    const filed = await db.reply.groupBy({ by: ['state'], where: toRealMembers })
    const states = filed.map(({ state }) => state).toSorted()
    expect(states).toEqual([
      'acknowledgement',
      'auto_reply',
      'by_post',
      'holding_reply',
      'unclassified',
      'wants_address',
    ])
    expect(await db.reply.count({ where: { ...toRealMembers, NOT: { also: { isEmpty: true } } } })).toBe(0)
  })

  it('every answer says what one of the forty shapes says, and nothing else', async () => {
    const answers = await db.reply.findMany({
      where: { campaignId: liveId, text: { not: '' }, letter: { senderEmail: { endsWith: '@example.org' } } },
      select: { text: true, subject: true, letter: { select: { senderName: true } } },
    })
    const strange = answers.filter(
      ({ text, subject, letter }) =>
        !officeAnswers.some(
          (shape) => shape.subject === subject && wordsTo(shape, letter?.senderName ?? '') === text,
        ),
    )
    expect(strange).toEqual([])
    expect(officeAnswers).toHaveLength(40)
    expect(new Set(answers.map(({ subject }) => subject)).size).toBeGreaterThan(30)
    expect(answers.length).toBeGreaterThan(330)
    expect(answers.length).toBeLessThan(520)
  })

  it('what is shared of them with the coalition names no supporter and adds nothing', async () => {
    const shared = await db.sharedAnswer.findMany({
      where: { member: { invented: false } },
      include: { reply: { include: { letter: { include: { consents: true } } } } },
    })
    expect(shared.length).toBeGreaterThan(3)
    for (const { words, reply } of shared) {
      expect(words).toContain('▇▇▇')
      expect(words).not.toContain(reply.letter?.senderName ?? '?')
      const kept = words.split('▇▇▇').filter((part) => !reply.text.includes(part))
      expect(kept).toEqual([])
      expect(reply.letter?.consents.some(({ wordingVersion }) => agreesToSharing(wordingVersion))).toBe(true)
    }
  })

  it('open tasks are about letters and offices, in words of the list', async () => {
    const tasks = await db.followUp.findMany({ where: { member: { invented: false } } })
    expect(tasks.length).toBeGreaterThan(20)
    expect(tasks.filter(({ what }) => !openTasks.some((task) => task === what))).toEqual([])
  })
})

describe('the invented former members', () => {
  it('have no name of anybody in the bundled memberships, and no party of theirs', async () => {
    const invented = await db.member.findMany({ where: { invented: true } })
    expect(invented).toHaveLength(240)
    expect(invented.every(({ id }) => id >= FIRST_INVENTED_ID)).toBe(true)
    const words = (name: string) => name.toLowerCase().split(/[\s-]+/)
    const { memberships } = bundledFacts()
    const surnames = new Set(memberships.flatMap(({ name }) => words(name)))
    const first = (name: string) => words(name).at(-1) ?? ''
    expect(invented.filter(({ name }) => surnames.has(first(name)))).toEqual([])
    const real = await db.member.findMany({ where: { invented: false }, select: { party: true } })
    const parties = new Set(real.map(({ party }) => party))
    expect(invented.filter(({ party }) => parties.has(party))).toEqual([])
  })

  it('left with the House before this one, and hold no seat today', async () => {
    const held = await db.incumbency.findMany({
      where: { member: { invented: true } },
      include: { seat: true },
    })
    expect(new Set(held.map(({ endedBy }) => endedBy))).toEqual(new Set(['dissolution']))
    expect(held.filter(({ endedOn }) => !endedOn || endedOn > new Date('2024-05-30'))).toEqual([])
    const today = await seatsWithMembers(
      db,
      held.map(({ gssCode }) => gssCode),
      now,
    )
    expect(today.filter(({ member }) => member && member.id >= FIRST_INVENTED_ID)).toEqual([])
  })

  it('are marked as invented in the lists of answers and of letters', async () => {
    const { items: answers } = await replyList(db, replyListInput.parse({ show: 'supportive' }), allAnswers)
    const campaign = 'a-job-that-bends'
    const letters = await letterList(db, letterListInput.parse({ show: 'delivered', campaign }))
    expect(answers.length).toBeGreaterThan(30)
    expect(answers.filter(({ invented }) => !invented)).toEqual([])
    expect(letters?.items.length).toBeGreaterThan(30)
    expect(letters?.items.filter(({ memberName }) => !memberName.endsWith(' (invented)'))).toEqual([])
  })

  it('stay when newer facts about Parliament are brought', async () => {
    await db.setting.update({ where: { key: FACTS_SETTING }, data: { value: { asOf: '2025-01-01' } } })
    const brought = await db.$transaction((tx) => bringFactsUpToDate(tx, bundledFacts()))
    expect(brought?.changedHands).toEqual([])
    expect(await db.incumbency.count({ where: { member: { invented: true } } })).toBe(240)
  })

  it('said and did only what stands in the lists', async () => {
    const known = new Set<string>([
      ...Object.values(stanceWords).flatMap((all) => all.flatMap(({ reason, words }) => [reason, words])),
      ...promises.flatMap(({ what, promised, kept, broken }) => [what, promised, kept.words, broken]),
      ...withdrawnWords,
      ...sharedThanks,
      ...Object.values(contactNotes).flat(),
      dissolvedWords,
      ...memberNotes,
      ...memberRemarks,
      ...knownHow,
      ...doneTasks.flatMap(({ what, outcome }) => [what, outcome]),
    ])
    const [stances, evidence, made, contacts, notes, knows, tasks] = await Promise.all([
      db.stance.findMany(),
      db.evidence.findMany(),
      db.memberPromise.findMany(),
      db.memberContact.findMany(),
      db.memberNote.findMany(),
      db.memberKnownBy.findMany(),
      db.followUp.findMany({ where: { member: { invented: true } } }),
    ])
    const remarks = await db.remark.findMany({ where: { member: { invented: true } } })
    const shared = await db.sharedAnswer.findMany({
      where: { member: { invented: true } },
      include: { member: true },
    })
    const texts = [
      ...shared.flatMap(({ words, member }) => words.split('\n\n').filter((part) => part !== member?.name)),
      ...stances.map(({ reason }) => reason),
      ...evidence.map(({ words }) => words),
      ...made.map(({ what }) => what),
      ...contacts.map(({ note }) => note),
      ...notes.map(({ text }) => text),
      ...remarks.map(({ text }) => text),
      ...knows.map(({ how }) => how),
      ...tasks.flatMap(({ what, outcome }) => [what, outcome]),
    ]
    expect(texts.filter((text) => !known.has(text))).toEqual([])
  })

  it('kept promises, broke some, withdrew some, and left some open; each end has its evidence', async () => {
    const made = await db.memberPromise.findMany({ include: { evidence: true } })
    const states = Map.groupBy(made, ({ state }) => state)
    for (const state of ['open', 'kept', 'broken', 'withdrawn'] as const)
      expect(states.get(state)?.length ?? 0).toBeGreaterThan(0)
    const withoutEnd = made.filter(
      ({ state, evidence }) => (state !== 'open') !== evidence.some((each) => each.of === 'ended'),
    )
    expect(withoutEnd).toEqual([])
    expect(made.filter(({ evidence }) => !evidence.some((each) => each.of === 'made'))).toEqual([])
  })
})

describe('its letters', () => {
  it('are about 3,000, of which the live campaign’s come from 600 seats', async () => {
    expect(await db.letter.count()).toBeGreaterThan(2_990)
    const seats = await db.letter.groupBy({ by: ['gssCode'], where: { campaignId: liveId } })
    expect(seats.length).toBeGreaterThanOrEqual(600)
    expect(seats.length).toBeLessThan(650)
  })

  it('hold words of the lists alone, of invented people whose mail reaches nobody', async () => {
    const letters = await db.letter.findMany({
      where: { campaignId: liveId, clearedAt: null, senderEmail: { endsWith: '@example.org' } },
      select: { ownWords: true, senderPostcode: true, body: true },
    })
    const paragraphs = await db.letterParagraph.findMany({ where: { campaignId: liveId } })
    const known = new Set<string>([
      ...ownWordsEn,
      ...ownWordsCy,
      ...paragraphs.flatMap(({ text, textCy }) => [text, textCy ?? '']),
    ])
    const parts = letters.flatMap(({ ownWords }) => ownWords.split('\n\n'))
    expect(parts.filter((part) => !known.has(part))).toEqual([])
    expect(letters.filter(({ senderPostcode }) => !/^ZZ\d \dZZ$/.test(senderPostcode))).toEqual([])
    expect(letters.filter(({ body, ownWords }) => !body.includes(ownWords))).toEqual([])
    expect(letters.some(({ ownWords }) => ownWordsCy.some((words) => ownWords.startsWith(words)))).toBe(true)
  })

  it('of the finished campaigns hold nothing of anybody any more', async () => {
    const slug = { in: finishedCampaigns.map((campaign) => campaign.slug) }
    expect(await db.letter.count({ where: { campaign: { slug }, clearedAt: null } })).toBe(0)
    expect(await db.reply.count({ where: { campaign: { slug }, clearedAt: null } })).toBe(0)
  })

  it('and all else keeps no longer than the rules say: nothing is due to be cleared', async () => {
    expect((await countWhatIsDue(db, now)).filter(({ count }) => count > 0)).toEqual([])
  })
})

it('what is kept as counts is what there is', async () => {
  expect(await compareCounts(db)).toEqual([])
})

it('each list of the desk has something', async () => {
  const letters = (state: 'held' | 'failed' | 'bounced' | 'in_doubt' | 'queued' | 'awaiting_confirmation') =>
    db.letter.count({ where: { campaignId: liveId, state } })
  const lists = {
    unread: await db.reply.count({ where: { state: 'unclassified' } }),
    waiting: await db.reply.count({ where: { waitsSince: { not: null } } }),
    assigned: await db.reply.count({ where: { assignedToId: { not: null } } }),
    held: await db.inboundMessage.count({ where: { state: 'held' } }),
    setAside: await db.inboundMessage.count({ where: { state: 'set_aside' } }),
    spam: await db.inboundMessage.count({ where: { state: 'dismissed' } }),
    requests: await db.request.count({ where: { state: 'open' } }),
    relays: await db.relay.count(),
    files: await db.attachedFile.count(),
    posted: await db.postedLetter.count({ where: { campaignId: liveId } }),
    heard: await db.letter.count({ where: { heard: { not: null } } }),
    deferred: await db.outboxQueue.count({ where: { deferred: true } }),
    suspect: await db.member.count({ where: { emailSuspect: true } }),
    late: await db.followUp.count({ where: { state: 'open', dueOn: { lt: now } } }),
    activity: await db.activity.count({ where: { campaignId: liveId } }),
    activityOfMembers: await db.activity.count({ where: { memberId: { gte: FIRST_INVENTED_ID } } }),
    remarks: await db.remark.count({ where: { replyId: { not: null } } }),
    watching: await db.watching.count(),
    given: await db.givenCampaign.count(),
    shared: await db.sharedAnswer.count({ where: { member: { invented: true } } }),
    lettersHeld: await letters('held'),
    failed: await letters('failed'),
    bounced: await letters('bounced'),
    inDoubt: await letters('in_doubt'),
    queued: await letters('queued'),
    unconfirmed: await letters('awaiting_confirmation'),
    news: await db.consent.count({ where: { channel: 'email' } }),
  }
  expect(Object.entries(lists).filter(([, count]) => count === 0)).toEqual([])
})

describe('the generator', () => {
  const seats: LifeSeat[] = Array.from({ length: 640 }, (_, at) => ({
    gssCode: `E${10_000_000 + at}`,
    name: `Seat ${at}`,
    nameCy: null,
    nation: at % 16 === 0 ? 'wales' : 'england',
  }))
  const places = seats.map(
    (seat, at): LifePlace => ({ ...seat, member: { id: at + 1, name: `Member ${at}`, kind: 'backbencher' } }),
  )
  const person = { id: 'somebody', name: 'Somebody', organisationId: 'one' }
  const input = (number: number): LifeInput => ({
    random: randomFrom(number),
    now: new Date('2026-11-26T12:00:00Z'),
    seats,
    places,
    umbrella: { id: 'one', name: 'One', nameCy: null },
    organisations: [{ id: 'two', slug: 'two', name: 'Two' }],
    readers: [person],
    people: [person],
    live: {
      id: 'live',
      slug: 'live',
      call: 1,
      title: 'Live',
      answersGoTo: 'supporter_and_staff',
      letterSubject: 'Please help',
      letterTemplate: '{{ salutation }},\n\n{{ own_words }}\n\n{{ sender_name }}',
      asks: [],
      questions: [],
      paragraphs: [],
    },
    signatories: [],
    secrets: { token: () => 'token', reference: () => 'CH-0000-0000', mailbox: () => '' },
  })
  const ids = {
    'a-job-that-bends': { id: 'first', versionId: 'one' },
    'a-nurse-who-rings-back': { id: 'second', versionId: 'two' },
  }
  const made = (number: number) => {
    const { OutboxMessage: _, ...life } = makeLife(input(number), ids).life
    return JSON.stringify(life)
  }

  it('makes the same life for the same number, and another for another', () => {
    const once = made(SEED)
    expect(made(SEED)).toBe(once)
    expect(made(SEED + 1)).not.toBe(once)
  })
})
