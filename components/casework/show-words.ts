import type { FollowUpShow, PromiseShow } from '#lib/casework/list-schema.ts'

type Words = { name: string; empty: { title: string; text: string } }

const HOW =
  'Open an answer that promises something, choose the sentence, and press “Write down the promise”. What is promised at a meeting is written down on the MP’s own page.'

/** The lists of promises, and what stands in the place of one that is empty. */
export const promiseShowWords: Readonly<Record<PromiseShow, Words>> = {
  open: { name: 'Open', empty: { title: 'No promise is open', text: HOW } },
  due: {
    name: 'Due',
    empty: {
      title: 'No promise is due',
      text: 'A promise is listed here from the day by which it was to be kept, until a record shows how it ended. Whoever wrote it down gets a mail on that day.',
    },
  },
  kept: {
    name: 'Kept',
    empty: {
      title: 'No promise is known to be kept',
      text: 'Open a promise and say what shows that it was kept: a question, a motion, a vote, a letter. It is listed here then.',
    },
  },
  broken: {
    name: 'Broken',
    empty: {
      title: 'No promise is known to be broken',
      text: 'Only a record breaks a promise: a vote the other way, a letter that says no. A day that has passed does not; those are under “Due”.',
    },
  },
  withdrawn: {
    name: 'Withdrawn',
    empty: {
      title: 'No promise was withdrawn',
      text: 'One that was taken back, or can no longer be kept because the person left Parliament, is listed here.',
    },
  },
  all: { name: 'All', empty: { title: 'No promise is written down yet', text: HOW } },
}

const WRITE = 'Write one below, on the page of an answer, of a promise or of an MP.'

/** The lists of follow-ups, the same. */
export const followUpShowWords: Readonly<Record<FollowUpShow, Words>> = {
  mine: {
    name: 'Mine',
    empty: {
      title: 'You have nothing to do here',
      text: `What you take, or write for yourself, is listed here by its day. ${WRITE} What nobody has taken yet is under “My organisation’s”.`,
    },
  },
  ours: {
    name: 'My organisation’s',
    empty: {
      title: 'Your organisation has nothing to do here',
      text: `A follow-up is a task with an organisation that owns it and a day. ${WRITE}`,
    },
  },
  overdue: {
    name: 'Overdue',
    empty: {
      title: 'Nothing is overdue',
      text: 'What was to be done by yesterday is listed here until somebody says that it is done.',
    },
  },
  done: {
    name: 'Done',
    empty: {
      title: 'Nothing is done yet',
      text: 'What was finished or dropped is kept here, with what came of it, and can be opened again.',
    },
  },
  all: { name: 'Everybody’s', empty: { title: 'No follow-up is open', text: WRITE } },
}
