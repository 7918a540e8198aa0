import { eraseWriter } from '#lib/privacy/erase-writer.ts'
import { ownAction, toOwnPage } from '../../own-action.ts'

/** "Erase everything now": the second press, on a page that said what it means. */
export const POST = ownAction((call) => eraseWriter(call), {
  next: '?done=erased',
})

export const GET = toOwnPage
