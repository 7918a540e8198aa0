import type { z } from 'zod'
import type { Transaction } from '#lib/platform/database.ts'
import type { FormValues } from '#lib/platform/merge-edits.ts'
import { refused } from '#lib/platform/refused.ts'
import type { DeskCampaign } from './data.ts'
import { askValues, paragraphValues, questionValues } from './form-values.ts'
import { type PartName, partInputs } from './parts-schema.ts'

type Place = { id: string; campaignId: string; position: number }

type Kind<Data> = {
  /** More than this a supporter does not read. */
  most: number
  rows: (campaign: DeskCampaign) => Place[]
  /** What the form of one of them holds; null where it is gone. */
  values: (campaign: DeskCampaign, id: string) => FormValues | null
  input: z.ZodType<Data, FormValues>
  there: (tx: Transaction, id: string) => Promise<number>
  create: (tx: Transaction, data: Data & Place) => Promise<unknown>
  change: (tx: Transaction, id: string, data: Data) => Promise<unknown>
  place: (tx: Transaction, id: string, position: number) => Promise<unknown>
  remove: (tx: Transaction, part: { id: string; campaignId: string }) => Promise<{ count: number }>
}

/** One kind of part, for verbs that treat all kinds alike. */
type CampaignPart = Pick<Kind<unknown>, 'most' | 'rows' | 'values' | 'place' | 'remove'> & {
  /** What was typed, ready to be written; or the fault. */
  read: (typed: FormValues) =>
    | { ok: false; error: z.ZodError }
    | {
        ok: true
        create: (tx: Transaction, place: Place) => Promise<unknown>
        change: (tx: Transaction, id: string) => Promise<unknown>
      }
  there: (tx: Transaction, id: string) => Promise<boolean>
}

function kind<Data>(of: Kind<Data>): CampaignPart {
  return {
    most: of.most,
    rows: of.rows,
    values: of.values,
    read(typed) {
      const { success, data, error } = of.input.safeParse(typed)
      if (!success) return { ok: false, error }
      return {
        ok: true,
        create: (tx, place) => of.create(tx, { ...data, ...place }),
        change: (tx, id) => of.change(tx, id, data),
      }
    },
    there: async (tx, id) => (await of.there(tx, id)) > 0,
    place: of.place,
    remove: of.remove,
  }
}

function valuesOf<Row extends Place>(rows: Row[], id: string, values: (row: Row) => FormValues) {
  const row = rows.find((each) => each.id === id)
  return row ? values(row) : null
}

/** A campaign's asks, questions and paragraphs: where each is kept and what its form holds. */
export const campaignParts: Readonly<Record<PartName, CampaignPart>> = {
  ask: kind({
    most: 20,
    rows: ({ asks }) => asks,
    values: ({ asks }, id) => valuesOf(asks, id, askValues),
    input: partInputs.ask,
    there: (tx, id) => tx.ask.count({ where: { id } }),
    create: (tx, data) => tx.ask.create({ data }),
    change: (tx, id, data) => tx.ask.update({ where: { id }, data }),
    place: (tx, id, position) => tx.ask.update({ where: { id }, data: { position } }),
    remove: (tx, where) => tx.ask.deleteMany({ where }),
  }),
  question: kind({
    most: 8,
    rows: ({ questions }) => questions,
    values: ({ questions }, id) => valuesOf(questions, id, questionValues),
    input: partInputs.question,
    there: (tx, id) => tx.letterQuestion.count({ where: { id } }),
    create: (tx, data) => tx.letterQuestion.create({ data }),
    change: (tx, id, data) => tx.letterQuestion.update({ where: { id }, data }),
    place: (tx, id, position) => tx.letterQuestion.update({ where: { id }, data: { position } }),
    remove: (tx, where) => tx.letterQuestion.deleteMany({ where }),
  }),
  paragraph: kind({
    most: 20,
    rows: ({ paragraphs }) => paragraphs,
    values: ({ paragraphs }, id) => valuesOf(paragraphs, id, paragraphValues),
    input: partInputs.paragraph,
    there: (tx, id) => tx.letterParagraph.count({ where: { id } }),
    create: (tx, data) => tx.letterParagraph.create({ data }),
    change: (tx, id, data) => tx.letterParagraph.update({ where: { id }, data }),
    place: (tx, id, position) => tx.letterParagraph.update({ where: { id }, data: { position } }),
    remove: (tx, where) => tx.letterParagraph.deleteMany({ where }),
  }),
}

export const noSuchPart = (part: PartName) =>
  refused(
    'no_such_part',
    `Somebody else removed this ${part} meanwhile. What you typed is still here: add it as a new ${part}.`,
  )
