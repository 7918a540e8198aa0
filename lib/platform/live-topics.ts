import { z } from 'zod'

/** What open screens are told of: that something of a kind has changed, never what, nor whose it is. */
export const liveTopic = z.enum(['answers', 'claims', 'stances', 'promises', 'follow-ups', 'remarks'])
export type LiveTopic = z.infer<typeof liveTopic>

/** The topics of an address, with commas between them; one that nobody knows is left out. */
export const liveTopics = z
  .string()
  .max(200)
  .catch('')
  .transform((text) =>
    liveTopic.options.filter((topic) => text.split(',').some((one) => one.trim() === topic)),
  )
