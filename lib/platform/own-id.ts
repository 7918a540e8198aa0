import { z } from 'zod'

const uuid = z.uuid()

/** Whether a text can be the id of a row of ours; whatever else stands in an address leads to nothing. */
export const isOwnId = (text: string): boolean => uuid.safeParse(text).success
