import { z } from 'zod'

/** Where a page of a list ends: the moment and the id of its last row, by which the next page is found in an index. */
export type PageMark = { at: Date; id: string }

const mark = /^(\d{1,15})_([0-9a-f-]{36})$/

/** A mark as it stands in an address. */
export const pageMark = z.string().regex(mark)

/** A mark for the address of the next page. */
export const writePageMark = ({ at, id }: PageMark): string => `${at.getTime()}_${id}`

/** The mark in an address; undefined for none. */
export function readPageMark(text: string | undefined): PageMark | undefined {
  const [, at, id] = mark.exec(text ?? '') ?? []
  return at && id ? { at: new Date(Number(at)), id } : undefined
}
