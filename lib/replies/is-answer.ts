import type { Speaker } from '#lib/platform/generated/prisma/enums.ts'

/**
 * Whether a message that a person places by hand counts as an answer: where somebody's own words are in it. What a rule took
 * for the supporter's may be the office's; whoever places it has looked. Anything else is kept as an automatic reply.
 */
export const isAnswer = (speaker: Speaker | null): boolean => speaker === 'person' || speaker === 'supporter'
