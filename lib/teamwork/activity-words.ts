import { campaignStateNames } from '#lib/campaigns/campaign-words.ts'
import { followUpWords, promiseWords, stanceWords } from '#lib/casework/casework-words.ts'
import type { AuditAction } from '#lib/platform/audit.ts'
import { replyStates } from '#lib/replies/reply-states.ts'

/** What the log can be narrowed down to. */
export const activityKinds = {
  answers: 'Answers',
  members: 'MPs: stances, promises, contacts',
  teamwork: 'Follow-ups and remarks',
  campaigns: 'Campaigns',
  statements: 'Statements and positions',
  letters: 'Letters and mail',
  organisations: 'Organisations and people',
  parliament: 'Parliament',
} as const
export type ActivityKind = keyof typeof activityKinds

/**
 * Whom a sentence is for: everybody of the coalition; whoever reads the answers of its campaign; whoever finds letters; the
 * people of its organisation; coordinators. What is for `nobody` is somebody's own, or a supporter's.
 */
export type ToldTo = 'everybody' | 'answers' | 'letters' | 'organisation' | 'coordinators' | 'nobody'

export type Told = {
  kind: ActivityKind
  to: readonly ToldTo[]
  /**
   * The sentence: `{person}`, `{member}`, `{campaign}`, `{organisation}`, and `{from}` and `{to}` in words. What stands in
   * square brackets is left out where what it names is not known.
   */
  says: string
  /** What `from` and `to` are called; without it they are not said. */
  words?: Readonly<Record<string, string>>
}

const all = ['everybody'] as const
const answers = ['answers'] as const
const letters = ['letters'] as const
const own = ['organisation'] as const
const ownAndCoordinators = ['organisation', 'coordinators'] as const
const coordinators = ['coordinators'] as const
const nobody = ['nobody'] as const

const filedAs: Record<string, string> = Object.fromEntries(
  Object.entries(replyStates.states).map(([state, { means }]) => [state, means.toLowerCase()]),
)
const campaignIs: Record<string, string> = Object.fromEntries(
  Object.entries(campaignStateNames).map(([state, name]) => [state, name.toLowerCase()]),
)
const amendmentIs = {
  proposed: 'proposed',
  accepted: 'accepted',
  declined: 'declined',
  merged: 'merged with others',
  withdrawn: 'withdrawn',
}
const says = {
  signs: 'signs',
  signs_with_reservation: 'signs with a reservation',
  abstains: 'abstains',
  declines: 'declines',
  dissents: 'dissents',
}
const roles = {
  viewer: 'a viewer',
  editor: 'an editor',
  officer: 'an officer',
  coordinator: 'a coordinator',
  caseworker: 'a caseworker',
}
const messageIs = {
  placed: 'placed with its letter',
  held: 'put back into the holding pen',
  set_aside: 'set aside',
  dismissed: 'dismissed as spam',
}

const inWords = (words: Readonly<Record<string, { name: string }>>): Record<string, string> =>
  Object.fromEntries(Object.entries(words).map(([state, { name }]) => [state, name.toLowerCase()]))
const stanceIs = inWords(stanceWords)
const promiseIs = inWords(promiseWords)
const followUpIs = inWords(followUpWords)

const campaign = (to: Told['to'], sentence: string): Told => ({ kind: 'campaigns', to, says: sentence })
const statement = (sentence: string): Told => ({ kind: 'statements', to: all, says: sentence })
const position = (sentence: string, words?: Told['words']): Told => ({
  ...{ kind: 'statements', to: ownAndCoordinators, says: sentence, words },
})
const letter = (sentence: string): Told => ({ kind: 'letters', to: letters, says: sentence })
const untold = (sentence: string): Told => ({ kind: 'letters', to: nobody, says: sentence })
const reply = (sentence: string, words?: Told['words']): Told => ({
  ...{ kind: 'answers', to: answers, says: sentence, words },
})
const known = (to: Told['to'], sentence: string, words?: Told['words']): Told => ({
  ...{ kind: 'members', to, says: sentence, words },
})
const segment = (sentence: string): Told => ({ kind: 'teamwork', to: nobody, says: sentence })
const task = (sentence: string, words?: Told['words']): Told => ({
  ...{ kind: 'teamwork', to: ownAndCoordinators, says: sentence, words },
})
const people = (sentence: string, words?: Told['words']): Told => ({
  ...{ kind: 'organisations', to: ownAndCoordinators, says: sentence, words },
})

/** The sentence of every action that the audit knows. A new action gets its sentence here, or nothing compiles. */
export const activityWords: Readonly<Record<AuditAction, Told>> = {
  'amendment.moved': {
    ...statement('{person} made an amendment[ to “{campaign}”][ {to}].'),
    words: amendmentIs,
  },
  'amendment.proposed': statement('{person} proposed an amendment[ to “{campaign}”][ for {organisation}].'),
  'amendment.viewed': statement('{person} said what they think of an amendment[ to “{campaign}”].'),
  'ask.added': campaign(all, '{person} added an ask[ to “{campaign}”].'),
  'ask.edited': campaign(all, '{person} changed an ask[ of “{campaign}”].'),
  'ask.moved': campaign(all, '{person} moved an ask[ of “{campaign}”] to another place.'),
  'ask.removed': campaign(all, '{person} removed an ask[ from “{campaign}”].'),
  'calendar.address_ended': untold('{person} ended the address of their calendar.'),
  'calendar.address_made': untold('{person} made an address for their calendar.'),
  'campaign.call_opened': campaign(all, '{person} opened another call to write[ for “{campaign}”].'),
  'campaign.created': campaign(all, '{person} started[ “{campaign}”].'),
  'campaign.edited': campaign(all, '{person} changed the details[ of “{campaign}”].'),
  'campaign.flagged': campaign(
    coordinators,
    '{person} changed something[ of “{campaign}”] that coordinators look at.',
  ),
  'campaign.letter_edited': campaign(all, '{person} changed the letter[ of “{campaign}”].'),
  'campaign.moved': {
    ...campaign(all, '{person} moved[ “{campaign}”][ from {from}][ to {to}].'),
    words: campaignIs,
  },
  'campaign.picture_changed': campaign(all, '{person} changed the picture[ of “{campaign}”].'),
  'campaign.picture_removed': campaign(all, '{person} removed the picture[ of “{campaign}”].'),
  'campaign.signed_off': campaign(all, '{person} signed[ “{campaign}”] off.'),
  'case.given': people('{person} gave the answers[ of “{campaign}”] to a caseworker[ of {organisation}].'),
  'case.taken': people('{person} took the answers[ of “{campaign}”] from a caseworker[ of {organisation}].'),
  'clause.added': statement('{person} added a clause to the statement[ of “{campaign}”].'),
  'clause.moved': statement('{person} moved a clause in the statement[ of “{campaign}”].'),
  'clause.removed': statement('{person} removed a clause from the statement[ of “{campaign}”].'),
  'clause.saved': statement('{person} changed a clause in the statement[ of “{campaign}”].'),
  'coalition.edited': people('{person} changed who runs this installation.'),
  'comment.written': statement('{person} commented on the statement[ of “{campaign}”].'),
  'consent.withdrawn': untold('A consent was withdrawn.'),
  'consents.exported': people('{person} took the list of those who want the news[ of {organisation}].'),
  'evidence.added': known(
    all,
    '{person} added evidence[ for {organisation}][ about {member}][ on “{campaign}”].',
  ),
  'figure.imported': {
    kind: 'parliament',
    to: all,
    says: '{person} imported a number that is known for many seats.',
  },
  'figure.removed': {
    kind: 'parliament',
    to: all,
    says: '{person} removed a number that was known for many seats.',
  },
  'follow_up.moved': task(
    '{person} said of a follow-up[ about {member}][ of {organisation}] that it is {to}.',
    followUpIs,
  ),
  'follow_up.taken': task('{person} said who does a follow-up[ about {member}][ of {organisation}].'),
  'follow_up.written': task('{person} gave a follow-up[ about {member}][ to {organisation}].'),
  'inbound.moved': {
    kind: 'answers',
    to: letters,
    says: 'A message was [{to} ]by {person}[: an answer of {member}][ about “{campaign}”].',
    words: messageIs,
  },
  'invitation.accepted': people('{person} accepted an invitation[ of {organisation}].'),
  'invitation.called_back': people('{person} called an invitation[ of {organisation}] back.'),
  'invitation.sent': people('{person} invited somebody[ to {organisation}].'),
  'joint_letter.queued': {
    kind: 'letters',
    to: all,
    says: 'All mails of a joint letter[ for “{campaign}”] are on their way.',
  },
  'joint_letter.started': {
    kind: 'letters',
    to: all,
    says: '{person} sent a joint letter[ for “{campaign}”].',
  },
  'joint_letter.stopped': {
    kind: 'letters',
    to: all,
    says: 'A joint letter[ for “{campaign}”] was stopped.',
  },
  'joint_mail.moved': letter('{person} called back a mail of a joint letter[ to {member}].'),
  'letter.asked_about': untold('A supporter was asked whether an answer came.'),
  'letter.cleared': untold('The words of a letter were cleared.'),
  'letter.given_up': letter('{person} gave up a letter[ to {member}][ for “{campaign}”].'),
  'letter.heard_of': untold('A supporter said what they heard.'),
  'letter.held_for_another_reason': letter('A letter[ to {member}] is kept back for another reason now.'),
  'letter.kept_longer': untold('A letter is kept for longer.'),
  'letter.moved': letter('{person} settled a letter[ to {member}][ for “{campaign}”].'),
  'letter.regenerated': letter('A letter[ to {member}][ for “{campaign}”] was written anew.'),
  'letter.reminded': untold('A supporter was reminded.'),
  'letter.staff_may_read': untold('A supporter said who may read what they write back.'),
  'letter.submitted': untold('A letter was written.'),
  'mail_preferences.set': untold('{person} chose which mails they get.'),
  'member.contact_edited': known(all, '{person} changed what is logged of a meeting or call with {member}.'),
  'member.contact_logged': known(
    all,
    '{person} logged a meeting or call with {member}[ for {organisation}].',
  ),
  'member.contact_removed': known(all, '{person} removed a meeting or call with {member} from the log.'),
  'member.edited': {
    kind: 'parliament',
    to: coordinators,
    says: '{person} changed how letters reach {member}.',
  },
  'member.known_by': known(all, '{person} says how they know {member}.'),
  'member.known_by_nobody': known(all, '{person} took back that they know {member}.'),
  'member.note_edited': known(own, '{person} changed a note about {member}.'),
  'member.note_removed': known(own, '{person} removed a note about {member}.'),
  'member.note_written': known(own, '{person} wrote a note about {member}.'),
  'member.office_forgotten': {
    kind: 'parliament',
    to: coordinators,
    says: 'An address is no longer known as the office[ of {member}].',
  },
  'member.office_known': {
    kind: 'parliament',
    to: coordinators,
    says: '{person} confirmed an address as the office[ of {member}].',
  },
  'organisation.added': {
    kind: 'organisations',
    to: all,
    says: '{person} added {organisation} to the coalition.',
  },
  'organisation.edited': people('{person} changed the details[ of {organisation}].'),
  'organisation.joined_again': {
    kind: 'organisations',
    to: all,
    says: '{person} wrote down that {organisation} belongs to the coalition again.',
  },
  'organisation.left': {
    kind: 'organisations',
    to: all,
    says: '{person} wrote down that {organisation} left the coalition.',
  },
  'organisation.logo_changed': people('{person} changed the logo[ of {organisation}].'),
  'organisation.logo_removed': people('{person} removed the logo[ of {organisation}].'),
  'paragraph.added': campaign(all, '{person} added a paragraph to the letter[ of “{campaign}”].'),
  'paragraph.edited': campaign(all, '{person} changed a paragraph of the letter[ of “{campaign}”].'),
  'paragraph.moved': campaign(all, '{person} moved a paragraph of the letter[ of “{campaign}”].'),
  'paragraph.removed': campaign(all, '{person} removed a paragraph from the letter[ of “{campaign}”].'),
  'parliament.dissolution_taken_back': {
    kind: 'parliament',
    to: all,
    says: '{person} took back that Parliament is dissolved.',
  },
  'parliament.dissolved': {
    kind: 'parliament',
    to: all,
    says: '{person} wrote down that Parliament is dissolved.',
  },
  'parliament.elected': {
    kind: 'parliament',
    to: all,
    says: '{person} wrote down the day of the general election.',
  },
  'parliament.facts_updated': {
    kind: 'parliament',
    to: all,
    says: 'What came with Chorus about seats and MPs was brought up to date.',
  },
  'parliament.member_facts_updated': {
    kind: 'parliament',
    to: all,
    says: 'What came with Chorus about posts and groups of MPs was brought up to date.',
  },
  'position.carried': position(
    'A position[ of {organisation}][ on “{campaign}”] carries over to a new version.',
  ),
  'position.ended': position('A position[ of {organisation}][ on “{campaign}”] ended.'),
  'position.objected': position(
    '{person} objected, so a position[ of {organisation}][ on “{campaign}”] does not carry over.',
  ),
  'position.taken': position(
    '{person} took a position[ for {organisation}][ on “{campaign}”][: {to}].',
    says,
  ),
  'position.withdrawn': position('{person} withdrew a position[ of {organisation}][ on “{campaign}”].'),
  'promise.moved': known(
    all,
    '{person} wrote down that a promise[ of {member}][ on “{campaign}”] is {to}.',
    promiseIs,
  ),
  'promise.recorded': known(all, '{person} wrote down a promise[ of {member}][ on “{campaign}”].'),
  'question.added': campaign(all, '{person} added a question to the letter[ of “{campaign}”].'),
  'question.edited': campaign(all, '{person} changed a question of the letter[ of “{campaign}”].'),
  'question.moved': campaign(all, '{person} moved a question of the letter[ of “{campaign}”].'),
  'question.removed': campaign(all, '{person} removed a question from the letter[ of “{campaign}”].'),
  'relay.moved': untold('What a supporter wrote back was passed on.'),
  'remark.edited': {
    kind: 'teamwork',
    to: own,
    says: '{person} changed a remark[ about {member}][ on “{campaign}”].',
  },
  'remark.removed': {
    kind: 'teamwork',
    to: own,
    says: '{person} removed a remark[ about {member}][ on “{campaign}”].',
  },
  'remark.written': {
    kind: 'teamwork',
    to: own,
    says: '{person} wrote a remark[ about {member}][ on “{campaign}”].',
  },
  'reply.arrived': reply('An answer[ of {member}][ about “{campaign}”] arrived.'),
  'reply.assigned': reply('{person} said whose work an answer[ of {member}][ about “{campaign}”] is.'),
  'reply.claimed': { kind: 'answers', to: nobody, says: '{person} opened an answer to read it.' },
  'reply.classified': reply(
    '{person} marked an answer[ of {member}][ about “{campaign}”][ as “{to}”].',
    filedAs,
  ),
  'reply.kept_back': reply(
    '{person} kept an answer[ of {member}][ about “{campaign}”] back from its supporter.',
  ),
  'reply.left_stack': reply('{person} took an answer[ of {member}][ about “{campaign}”] out of its stack.'),
  'reply.passed_on': reply(
    '{person} passed an answer[ of {member}][ about “{campaign}”] on to its supporter.',
  ),
  'reply.shared': {
    kind: 'answers',
    to: all,
    says: '{person} shared an answer[ of {member}][ about “{campaign}”] with the coalition.',
  },
  'reply.taken_back': reply('{person} took an answer[ of {member}][ about “{campaign}”] back from a letter.'),
  'reply.unshared': {
    kind: 'answers',
    to: all,
    says: '{person} took back a shared answer[ of {member}][ about “{campaign}”].',
  },
  'request.came': untold('A request came.'),
  'request.ended': letter('{person} ended a supporter’s request about their data.'),
  'request.link_sent': letter('{person} sent the link to their own page to a supporter.'),
  'retention.cleared': untold('What was due was cleared.'),
  'role.given': people('{person} made somebody {to}[ at {organisation}].', roles),
  'role.taken': people('{person} took a role from somebody[ at {organisation}].'),
  'second_step.turned_off': untold('{person} turned their second step off.'),
  'second_step.turned_on': untold('{person} turned their second step on.'),
  'segment.removed': segment('{person} removed a segment[ of {organisation}].'),
  'segment.renamed': segment('{person} gave a segment[ of {organisation}] another name.'),
  'segment.saved': segment('{person} saved a segment[ for {organisation}].'),
  'stance.recorded': known(
    all,
    '{person} wrote down where {member} stands[ on “{campaign}”][: {to}].',
    stanceIs,
  ),
  'stance.taken_back': known(all, '{person} took back where {member} stands[ on “{campaign}”].'),
  'supporter.cleared': untold('A supporter was cleared.'),
  'supporter.wished_quiet': untold('A supporter wants no more mail.'),
  'version.cut': statement('{person} cut a version of the statement[ of “{campaign}”].'),
  'version.letter_tested': campaign(coordinators, '{person} tried the joint letter[ for “{campaign}”] out.'),
  'version.published': statement('{person} published a version of the statement[ of “{campaign}”].'),
  'watching.begun': untold('{person} watches[ {member}][ “{campaign}”].'),
  'watching.ended': untold('{person} no longer watches[ {member}][ “{campaign}”].'),
}
