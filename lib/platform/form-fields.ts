import { z } from 'zod'

/** Fields as a form without a script sends them, all of it text, or as JSON does. */

/** A whole number. */
export const wholeNumber = z.union([
  z.number().int(),
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
])

/** A yes or a no that has to be said. */
export const yesOrNo = z.union([z.boolean(), z.stringbool()])

/** A tick; without it nothing is sent. */
export const tick = yesOrNo.default(false)

/** Several of a name: one alone comes by itself, and none does not come. */
export const several = <Item extends z.ZodType>(item: Item) =>
  z.preprocess((sent) => (sent === undefined ? [] : [sent].flat()), z.array(item))

/** What may be left out; a box left empty is. */
export const noneWhereEmpty = <Value extends z.ZodType>(value: Value) =>
  z.preprocess((sent) => (sent === '' ? undefined : sent), value)

/** What a hidden field carries as JSON. */
export const packed = <Value extends z.ZodType>(value: Value) =>
  z.preprocess((sent) => (typeof sent === 'string' ? unpack(sent) : sent), value)

function unpack(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** A form that is a button: nothing of what it sends is looked at. */
export const nothing = z.record(z.string(), z.unknown()).transform(() => ({}))

/** A form as it was sent, for a verb that reads it inside its transaction. */
export const asSent = z.record(z.string(), z.unknown())
