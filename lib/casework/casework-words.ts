import type {
  EvidenceKind,
  FollowUpState,
  PromiseState,
  StanceKind,
} from '#lib/platform/generated/prisma/enums.ts'

type Tone = 'neutral' | 'info' | 'good' | 'warn' | 'bad'

/** From "does all we ask" to "is against it": the word, and the tone that only supports it. */
export const stanceWords: Readonly<Record<StanceKind, { name: string; hint: string; tone: Tone }>> = {
  supports: { name: 'Supports', hint: 'Says they support what we ask', tone: 'good' },
  leans_towards: { name: 'Leans towards', hint: 'Friendly, without saying yes', tone: 'good' },
  undecided: { name: 'Undecided', hint: 'Says neither yes nor no', tone: 'neutral' },
  leans_against: { name: 'Leans against', hint: 'Doubtful, without saying no', tone: 'warn' },
  opposes: { name: 'Opposes', hint: 'Says they are against it', tone: 'bad' },
}

export const promiseWords: Readonly<Record<PromiseState, { name: string; tone: Tone }>> = {
  open: { name: 'Open', tone: 'info' },
  kept: { name: 'Kept', tone: 'good' },
  broken: { name: 'Broken', tone: 'bad' },
  withdrawn: { name: 'Withdrawn', tone: 'neutral' },
}

export const followUpWords: Readonly<Record<FollowUpState, { name: string; tone: Tone }>> = {
  open: { name: 'Open', tone: 'info' },
  done: { name: 'Done', tone: 'good' },
  dropped: { name: 'Dropped', tone: 'neutral' },
}

/** What kind of record shows it; `number` is what Parliament calls it, where it gives one. */
export const evidenceWords: Readonly<Record<EvidenceKind, { name: string; number?: string }>> = {
  answer: { name: 'An answer' },
  letter: { name: 'A letter' },
  contact: { name: 'A meeting or call' },
  question: { name: 'A parliamentary question', number: 'UIN, such as 12345' },
  motion: { name: 'A motion (EDM)', number: 'Number, such as EDM 210' },
  vote: { name: 'A vote', number: 'Division number, such as 87' },
  speech: { name: 'A speech', number: 'Hansard column, such as 412' },
  photograph: { name: 'A photograph' },
  other: { name: 'Something else' },
}
