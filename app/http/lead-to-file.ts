import { fileAddress } from '#lib/files/file-address.ts'
import { sendTo } from './answer.ts'
import type { Asked } from './read.ts'

/** Leads whoever may open a file to the address where it is opened, for a few minutes; `?save=yes` to save it as it came. */
export const leadToFile = (id: string | null, { query, now }: Asked<unknown>): Response | null =>
  id === null ? null : sendTo(fileAddress({ id, save: query.save === 'yes' }, now))
