import { describe, expect, test } from 'vitest'
import { addUpCounts } from '#lib/counts/add-up-counts.ts'
import { compareCounts } from '#lib/counts/compare-counts.ts'
import { keptCounts } from '#lib/counts/data.ts'
import { letterAddress } from '#lib/letters/letter-address.ts'
import type { JointMailState } from '#lib/platform/generated/prisma/enums.ts'
import { findJointMails } from '#lib/publications/find-joint-mails.ts'
import { jointMailAddress } from '#lib/publications/joint-mail-address.ts'
import { makeJointMail, makePerson } from '#prisma/seed/factories.ts'
import { bringBack } from './bring-back.ts'
import { classifyReply } from './classify-reply.ts'
import { replyDetail, replyList } from './data.ts'
import { heldDetail } from './holding-pen-data.ts'
import { moveAnswer } from './move-answer.ts'
import { passOn } from './pass-on.ts'
import { placeByHand } from './place-by-hand.ts'
import { tellWhatWasFiled } from './tell-what-was-filed.ts'
import { allAnswers } from './testing/all-answers.ts'
import { answeredLetters, now } from './testing/answered-letters.ts'
import { report, sentAs } from './testing/mail.ts'

const { aLetter, arrive, data, repliesTo } = answeredLetters()

const SENDER = 'Example Coalition'
const addressOf = (mail: { replyToken: string }) => jointMailAddress({ ...mail, senderName: SENDER })
const press = async () => ({ db: data().db, person: await makePerson(data().db), now })
const aMail = (state: JointMailState = 'sent') => makeJointMail(data().db, { state })
const stateOf = async ({ id }: { id: string }) =>
  (await data().db.jointMail.findUniqueOrThrow({ where: { id } })).state
const answersTo = ({ id }: { id: string }) => data().db.reply.findMany({ where: { jointMailId: id } })

describe('an answer to a joint letter', () => {
  test('is the mail’s whose address it came to: counted for its member, shown with who sent it, told to nobody', async () => {
    const { db } = data()
    const mail = await aMail('in_doubt')
    const mails = await db.outboxMessage.count()
    const { placed } = await arrive({
      to: addressOf(mail).answers,
      body: 'I support this.\n\n> We ask that everybody is seen within three weeks.',
    })
    expect(placed).toMatchObject({ outcome: 'placed', jointMailId: mail.id })
    const [reply] = await answersTo(mail)
    expect(reply).toMatchObject({ text: 'I support this.', state: 'unclassified', letterId: null })
    expect(await stateOf(mail)).toBe('sent')
    const list = await replyList(db, { show: 'all', limit: 10, member: mail.memberId ?? 0 }, allAnswers)
    expect(list).toMatchObject({
      total: 1,
      items: [{ id: reply?.id, memberName: mail.name, jointLetterBy: SENDER }],
    })
    expect(
      await replyDetail(db, { id: reply?.id ?? '', filter: { show: 'all' }, reader: allAnswers }),
    ).toMatchObject({
      letter: null,
      jointLetter: { reference: mail.reference, by: SENDER, to: mail.name },
      member: { name: mail.name },
    })
    const { person } = await press()
    const old = new Date(now.getTime() - 60 * 60_000)
    await classifyReply({ db, person, replyId: reply?.id ?? '', to: 'supportive', now: old })
    await tellWhatWasFiled({ db, now })
    expect(await db.outboxMessage.count()).toBe(mails)
    expect(await passOn({ db, person, replyId: reply?.id ?? '', isOffice: false, now })).toMatchObject({
      ok: false,
      reason: 'not_waiting',
    })
    expect(await compareCounts(db)).toEqual([])
  })

  test('that cannot be verified is shown with its verdict, and waits for nobody', async () => {
    const { db } = data()
    const mail = await aMail()
    const waited = addUpCounts(await keptCounts(db, ['answers_waiting']))
    const headers = { From: '"jane@parliament.invalid" <other@elsewhere.invalid>' }
    const { placed, inbound } = await arrive({ to: addressOf(mail).answers, headers })
    expect(placed).toMatchObject({ outcome: 'placed' })
    expect(inbound.trust).toBe('unverified')
    expect((await answersTo(mail))[0]).toMatchObject({ waitsSince: null, passedOnAt: null })
    expect(addUpCounts(await keptCounts(db, ['answers_waiting']))).toBe(waited)
  })

  test.each([
    ['an automatic one is filed as such', { headers: { 'Auto-Submitted': 'auto-replied' } }],
    ['so is one that no one sent', { from: '', headers: { 'Auto-Submitted': 'auto-replied' } }],
  ])('%s', async (_, mail) => {
    const sent = await aMail()
    await arrive({ ...mail, to: addressOf(sent).answers })
    expect(await answersTo(sent)).toMatchObject([{ state: 'auto_reply' }])
  })

  test('holds the new words alone, though nothing marks what it quotes', async () => {
    const mail = await aMail()
    const quoted = [
      'We ask that everybody is seen within three weeks.',
      'Yours sincerely,',
      `Please answer to this e-mail. Reference: ${mail.reference}`,
    ]
    const body = ['I support this.', 'Jane Doe MP', `Dear ${mail.name},`, ...quoted].join('\n\n')
    await arrive({ to: addressOf(mail).answers, body })
    expect(await answersTo(mail)).toMatchObject([{ text: 'I support this.\n\nJane Doe MP' }])
  })

  test('the same words twice are one answer', async () => {
    const mail = await aMail()
    await arrive({ to: addressOf(mail).answers })
    expect((await arrive({ to: addressOf(mail).answers })).placed).toMatchObject({ outcome: 'set_aside' })
    expect(await answersTo(mail)).toHaveLength(1)
  })
})

describe('a delivery report about a joint mail', () => {
  test.each<[string, JointMailState, JointMailState]>([
    ['failed', 'sent', 'bounced'],
    ['delivered', 'in_doubt', 'sent'],
    ['delayed', 'sent', 'sent'],
  ])('that says “%s” moves that mail from %s to %s, and nothing else', async (action, from, to) => {
    const [mail, other] = [await aMail(from), await aMail(from)]
    const status = action === 'delivered' ? '2.0.0' : action === 'delayed' ? '4.4.1' : '5.1.1'
    const about = await sentAs(data().db, mail, 'joint_letter')
    const { placed } = await arrive({ ...report({ action, status, about }), to: addressOf(mail).returns })
    expect(placed).toEqual({ outcome: 'bounce', jointMailId: mail.id })
    expect(await stateOf(mail)).toBe(to)
    expect(await stateOf(other)).toBe(from)
    expect(await answersTo(mail)).toEqual([])
  })

  test('that somebody sent moves nothing', async () => {
    const mail = await aMail()
    const forged = { ...report({ action: 'failed', status: '5.1.1' }), from: 'a@elsewhere.invalid' }
    const { placed } = await arrive({ ...forged, to: addressOf(mail).returns })
    expect(placed).toMatchObject({ outcome: 'held' })
    expect(await stateOf(mail)).toBe('sent')
  })
})

describe('by hand', () => {
  const reference = async ({ reference: of }: { reference: string }) => {
    const { inbound } = await arrive({ to: 'campaigns@letters.invalid', headers: { Subject: `Re: ${of}` } })
    return inbound.id
  }

  test('what only quotes its reference or its Message-ID is a suggestion, and placed at one press', async () => {
    const { db } = data()
    const mail = await aMail()
    const byThread = await sentAs(db, mail, 'joint_letter')
    const thread = await arrive({ to: 'nobody@letters.invalid', headers: { 'In-Reply-To': byThread } })
    expect(thread.inbound).toMatchObject({
      state: 'held',
      suggestions: [{ jointMailId: mail.id, by: 'in_reply_to' }],
    })
    const inboundId = await reference(mail)
    expect(await heldDetail(db, inboundId)).toMatchObject({
      state: 'held',
      suggestions: [{ reference: mail.reference, senderName: SENDER, memberName: mail.name, isJoint: true }],
    })
    const placed = await placeByHand({
      ...(await press()),
      inboundId,
      letterReference: mail.reference.toLowerCase(),
      isOffice: true,
    })
    expect(placed).toMatchObject({ ok: true })
    expect(await answersTo(mail)).toMatchObject([{ matchedBy: 'hand' }])
    expect(await db.knownSender.count({ where: { memberId: mail.memberId ?? 0 } })).toBe(1)
    expect(await heldDetail(db, inboundId)).toMatchObject({
      state: 'placed',
      reply: { reference: mail.reference, senderName: SENDER, isJoint: true },
    })
  })

  test('it is taken back, and moved to a supporter’s letter and from one', async () => {
    const { db } = data()
    const [mail, letter] = [await aMail('in_doubt'), await aLetter()]
    const { inboundId } = await arrive({ to: addressOf(mail).answers })
    const moved = await moveAnswer({ ...(await press()), inboundId, letterReference: letter.reference })
    expect(moved).toMatchObject({ ok: true, from: { reference: mail.reference, copy: 'none' } })
    expect(await answersTo(mail)).toEqual([])
    expect(await repliesTo(letter)).toHaveLength(1)
    expect(await stateOf(mail)).toBe('in_doubt')
    const again = await moveAnswer({ ...(await press()), inboundId, letterReference: mail.reference })
    expect(again).toMatchObject({ ok: true, from: { reference: letter.reference } })
    expect(await repliesTo(letter)).toEqual([])
    expect(await stateOf(mail)).toBe('sent')
    expect(await bringBack({ ...(await press()), inboundId })).toMatchObject({ ok: true, copy: 'none' })
    expect(await answersTo(mail)).toEqual([])
    expect(await compareCounts(db)).toEqual([])
  })
})

test('a letter’s address and a joint mail’s never lead to one another', async () => {
  const [mail, letter] = [await aMail(), await aLetter()]
  const ofMail = { 'In-Reply-To': await sentAs(data().db, mail, 'joint_letter') }
  await arrive({ to: letterAddress(letter), headers: ofMail, body: `I support this. ${mail.reference}` })
  expect(await answersTo(mail)).toEqual([])
  expect(await repliesTo(letter)).toHaveLength(1)
  const ofLetter = { 'In-Reply-To': await sentAs(data().db, letter) }
  await arrive({ to: addressOf(mail).answers, headers: ofLetter, body: `Yes, I will. ${letter.reference}` })
  expect(await answersTo(mail)).toHaveLength(1)
  expect(await repliesTo(letter)).toHaveLength(1)
})

test('whoever places a message finds a joint mail by its reference, and by the member', async () => {
  const { db } = data()
  const mail = await aMail()
  const found = { id: mail.id, reference: mail.reference, name: mail.name, senderName: SENDER }
  const find = `Re: ${mail.reference.toLowerCase()}.`
  expect(await findJointMails(db, { find, memberIds: [] })).toMatchObject([found])
  expect(await findJointMails(db, { find: 'a name', memberIds: [mail.memberId ?? 0] })).toMatchObject([found])
  expect(await findJointMails(db, { find: 'nothing', memberIds: [] })).toEqual([])
})
