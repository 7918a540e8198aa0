import type {
  ContactKind,
  EvidenceKind,
  ReplyState,
  StanceKind,
} from '#lib/platform/generated/prisma/enums.ts'

/** What an answer was filed as, and where it put the member: of the finished campaigns alone. */
export const stanceOf = {
  supportive: 'supports',
  action_promised: 'supports',
  meeting_offered: 'leans_towards',
  referred_to_minister: 'leans_towards',
  neutral: 'undecided',
  opposed: 'opposes',
} as const satisfies Partial<Record<ReplyState, StanceKind>>

export type OpinionState = keyof typeof stanceOf

/** Why somebody took a member to stand there, and the sentence that showed it; invented, of invented people. */
export const stanceWords: Record<StanceKind, readonly { reason: string; words: string }[]> = {
  supports: [
    {
      reason: 'Says so without reserve.',
      words: 'I support what your members ask for and will say so in the House.',
    },
    { reason: 'Signed up to all three points.', words: 'You may count me among those who back this.' },
    {
      reason: 'Speaks of it as their own cause.',
      words: 'My own sister lives with this, and I need no persuading.',
    },
  ],
  leans_towards: [
    {
      reason: 'Warm, and promises to look into it.',
      words: 'I have a good deal of sympathy with what you ask.',
    },
    {
      reason: 'Agrees with the aim, not yet with the date.',
      words: 'The aim is right; I want to be sure of the timetable.',
    },
    { reason: 'Offers to meet.', words: 'I would be glad to hear more from you and from your members.' },
  ],
  undecided: [
    {
      reason: 'Sets out both sides.',
      words: 'There are good arguments here, and I have not yet made up my mind.',
    },
    {
      reason: 'Asks for figures before they say more.',
      words: 'Before I take a view I should like to see what it costs.',
    },
    { reason: 'Thanks, and says nothing of the matter.', words: 'I have noted the points that you make.' },
  ],
  leans_against: [
    {
      reason: 'Doubts that it can be paid for.',
      words: 'I am not persuaded that this is the best use of the money.',
    },
    {
      reason: 'Thinks that local services should decide.',
      words: 'I would rather leave this to those who run the service.',
    },
  ],
  opposes: [
    {
      reason: 'Says no, and why.',
      words: 'I cannot support a target that services are in no position to meet.',
    },
    {
      reason: 'Against any new rule for employers or services.',
      words: 'I do not believe that another rule is the answer.',
    },
  ],
}

/** Why most promises that were still to be kept in the summer of 2024 were not. */
export const dissolvedWords = 'Parliament was dissolved before they could, and they did not stand again.'

/** How answers to a joint letter began. */
export const sharedThanks = [
  'Thank you for your joint letter, which I have read with care.',
  'Thank you for writing on behalf of so many organisations.',
  'I am grateful for the letter from your coalition.',
] as const

/** What invented members promised, and how it ended; the kind of record is what showed the end. */
export const promises: readonly {
  what: string
  promised: string
  kept: { kind: EvidenceKind; words: string }
  broken: string
}[] = [
  {
    what: 'Ask the minister in writing',
    promised: 'I will write to the minister this week and send you the reply.',
    kept: { kind: 'letter', words: 'The minister’s reply is enclosed, as I promised.' },
    broken: 'No letter was sent, their office says.',
  },
  {
    what: 'Put a written question',
    promised: 'I shall table a question on this before the recess.',
    kept: { kind: 'question', words: 'To ask the minister how long people wait to be rung back.' },
    broken: 'The recess came, and there was no question.',
  },
  {
    what: 'Speak in the debate',
    promised: 'I hope to catch the Speaker’s eye in the debate.',
    kept: { kind: 'speech', words: 'I speak for the many people in my constituency whose hands hurt.' },
    broken: 'They were not in the debate.',
  },
  {
    what: 'Visit the rheumatology service',
    promised: 'I will come and see the service for myself.',
    kept: { kind: 'photograph', words: 'A picture with two nurses in front of the advice line’s door.' },
    broken: 'The visit was put off three times, and then not asked for again.',
  },
  {
    what: 'Sign the motion',
    promised: 'I shall add my name to the motion.',
    kept: { kind: 'motion', words: 'Their name is the fourteenth under the motion.' },
    broken: 'The motion closed without their name.',
  },
  {
    what: 'Vote for the amendment',
    promised: 'I will vote for the amendment when it comes.',
    kept: { kind: 'vote', words: 'They voted for it.' },
    broken: 'They voted against it.',
  },
  {
    what: 'Meet people from the constituency',
    promised: 'My office will find an hour for you and your members.',
    kept: { kind: 'contact', words: 'They listened for an hour and asked good questions.' },
    broken: 'No date was ever found.',
  },
]

export const withdrawnWords = [
  'They had become a minister, and could no longer put questions.',
  'They wrote that they had changed their mind.',
  'The motion was taken off the paper before they could sign it.',
] as const

/** What was noted of a meeting, a call and the like. */
export const contactNotes: Record<ContactKind, readonly string[]> = {
  meeting: [
    'Forty minutes in the constituency office. They had read the statement and asked about the cost of nurses.',
    'Three people from our local group told their stories. They stayed twenty minutes longer than planned.',
    'They asked for figures of their own seat. We sent them the same week.',
  ],
  call: [
    'A call with the office manager: the best day for a visit is a Friday.',
    'A short call. They will not sign motions on principle, but do put questions.',
  ],
  event: [
    'Met in the corridor after the debate. Two minutes, friendly; wants one page, not ten.',
    'Their researcher came to our event and took the briefing along.',
  ],
  email: ['By e-mail with their caseworker, who has the same illness and offers to help.'],
}

/** What an organisation wrote down about a member. */
export const memberNotes = [
  'Prefers a telephone call on Monday mornings.',
  'Reads everything in large print. Send PDFs of at least 16 points.',
  'Was a physiotherapist before they were elected.',
  'Asks about rural buses whenever one talks about clinics.',
  'Invite to the autumn reception; came to the last two.',
  'Their office answers only what comes with a postal address.',
  'Speaks Welsh, and likes to be written to in Welsh.',
  'Do not send mass mailings: they told two of us so.',
] as const

/** How somebody knows a member. */
export const knownHow = [
  'My own MP',
  'Met at the group for rare diseases',
  'We were at school together',
  'Patron of our local branch',
  'Spoke at our conference in 2023',
] as const

/** Tasks of the finished campaigns, and what came of them. */
export const doneTasks = [
  { what: 'Send the one-page briefing', outcome: 'Sent, and read: they quoted it.' },
  { what: 'Ring the office about a date', outcome: 'A date was found.' },
  { what: 'Thank them for the question', outcome: 'A card went out.' },
  { what: 'Ask whether the minister has replied', outcome: 'Not yet, they say; asked again in May.' },
  { what: 'Invite them to the advice line', outcome: 'They came.' },
] as const

/** Tasks of the live campaign: all with offices, and none about what anybody thinks. */
export const openTasks = [
  'Send the office the addresses it asked for',
  'Ring the office and ask how best to write to it',
  'Ask the office which address it reads',
  'Find out who deals with health in this office',
  'Send the summary of letters from this seat',
  'Ask three supporters whether an answer came by post',
  'Go through what this office wrote back with the local group',
  'Check with the office that letters still arrive',
] as const

/** Written beside an answer of an office, for those who read it next. */
export const answerRemarks = [
  'I have this one.',
  'The same words as from other offices this week.',
  'They ask for the address although it stands under the letter. I shall ring.',
  'Leave those in Welsh to me.',
  'Can somebody look whether this one came twice?',
  'I have told our local group that it came.',
] as const

/** Written beside an invented member. */
export const memberRemarks = [
  'Worth a card at Christmas.',
  'Their answer to us and their vote do not go together. I would ask.',
  'Our branch met them twice, and both times they were well prepared.',
  'Let us not write again before the visit.',
] as const
