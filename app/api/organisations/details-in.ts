import { textsIn } from './read-form.ts'

const TEXTS = ['name', 'nameCy', 'kind', 'website', 'address', 'charityRegulator', 'charityNumber'] as const

/** An organisation's details as its form sends them, not yet checked. */
export const detailsIn = (form: FormData) => ({ ...textsIn(form, TEXTS), nations: form.getAll('nations') })
