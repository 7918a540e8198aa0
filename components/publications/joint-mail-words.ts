import type { JointMailState } from '#lib/platform/generated/prisma/enums.ts'
import type { JointMailShow } from '#lib/publications/schema.ts'

/** What became of a mail of a joint letter, in a word or two. */
export const jointMailNames: Record<JointMailState, string> = {
  queued: 'On its way',
  sent: 'Sent',
  in_doubt: 'In doubt',
  bounced: 'Came back',
  failed: 'Refused',
  cancelled: 'Called back',
}

/** Each list of a joint letter's mails: what its number says, and says of one, its title, and what teaches where it is empty. */
export const jointMailShowWords: Record<
  JointMailShow,
  { said: string; saidOfOne?: string; title: string; none: { title: string; why: string } }
> = {
  sent: {
    said: 'left and did not come back',
    title: 'Sent',
    none: {
      title: 'None has left yet',
      why: 'Each mail leaves at the pace of the mailbox it goes to. Once its mail system has it, it stands here.',
    },
  },
  answered: {
    said: 'answered',
    title: 'Answered',
    none: {
      title: 'Nobody has answered yet',
      why: 'Each mail has an address of its own. What an office writes there stands here and under Answers; automatic replies do not count.',
    },
  },
  bounced: {
    said: 'came back',
    title: 'Came back',
    none: {
      title: 'None came back',
      why: 'When a mail system says that it could not deliver a mail, it stands here, with whom it was for.',
    },
  },
  waiting: {
    said: 'wait to leave',
    saidOfOne: 'waits to leave',
    title: 'Waiting to leave',
    none: {
      title: 'None waits',
      why: 'What is written and has not left yet stands here.',
    },
  },
  not_sent: {
    said: 'did not leave',
    title: 'Did not leave',
    none: {
      title: 'All have left or wait',
      why: 'What a mail system refused, what was called back, and what nobody knows the fate of stands here.',
    },
  },
}
