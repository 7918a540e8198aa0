import { rowNumber } from '#lib/platform/row-number.ts'

type OfMember = { id: string }

/** The page of the member that a form stands on. */
export const pageOfMember = ({ id }: OfMember) => `/desk/members/${encodeURIComponent(id)}`

/** That page at the part where something was done, which it says in a sentence. */
export const backTo =
  (part: 'contacts' | 'notes' | 'known-by', done: string) =>
  ({ params }: { params: OfMember }) =>
    `${pageOfMember(params)}?done=${done}#${part}`

/** The member's number in an address; 0, which nobody has, for what is none. */
export const memberIn = ({ id }: OfMember): number => rowNumber.safeParse(id).data ?? 0
