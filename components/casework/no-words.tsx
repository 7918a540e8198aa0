import type { AnswerInHand } from '#lib/casework/answer-in-hand.ts'

const whys = {
  private:
    'No words of this answer can be kept as evidence: it may quote what its supporter wrote to the office alone. The answer itself can.',
  cleared: 'The words of this answer are no longer kept. The answer itself can still be evidence.',
}

/** Why no sentence of an answer can be chosen; nothing where one can. */
export function NoWords({ why }: { why: AnswerInHand['noWords'] }) {
  return why && <p className="text-ink-soft text-sm">{whys[why]}</p>
}
