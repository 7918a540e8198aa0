import { normalForm } from './normal-form.ts'

/** A text without accents and case: to compare what people type, or to make an address of it. */
export const folded = (text: string): string => normalForm(text, 'NFKD').replace(/\p{M}/gu, '').toLowerCase()

/** A name without accents, case, spaces and signs. */
export const foldedName = (name: string): string => folded(name).replace(/[^\p{L}\p{N}]/gu, '')
