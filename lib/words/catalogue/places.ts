import { words } from '../say.ts'

/** What a postcode leads to, and who the MP is. */
export const placesWords = words({})
