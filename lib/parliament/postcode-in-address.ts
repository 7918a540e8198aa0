import { normalForm } from '#lib/platform/normal-form.ts'

/** Longer than any address; the rest of the text is not looked at. */
const LONGEST_ADDRESS = 500
/** A whole postcode between other signs, its halves apart or together. */
const POSTCODE =
  /(?<![\p{L}\p{N}])([A-Z]{1,2}[0-9][A-Z0-9]?)[\s\p{Pd}.]{0,3}([0-9][A-Z]{2})(?![\p{L}\p{N}])/gu

/** The postcode in an address that was pasted whole, "SW1A 1AA", the last where there are several; null where there is none. */
export function postcodeInAddress(text: string): string | null {
  const folded = normalForm(text.slice(0, LONGEST_ADDRESS), 'NFKC').toUpperCase()
  const [, outward, inward] = [...folded.matchAll(POSTCODE)].at(-1) ?? []
  return outward && inward ? `${outward} ${inward}` : null
}
