import { cleanPostcodeText } from '#lib/parliament/clean-postcode-text.ts'
import { readPostcode, similarPostcodes } from '#lib/parliament/normalise-postcode.ts'
import { NORTHERN_IRELAND_SEATS } from '#lib/parliament/northern-ireland-seats.ts'
import type { PostcodeIndex } from '#lib/parliament/postcode-index.ts'
import { areaOfKey, formatPostcodeKey } from '#lib/parliament/postcode-key.ts'
import {
  formatSpecialCode,
  type SpecialPlace,
  specialPlaceOfKey,
  specialPlaceOfText,
} from '#lib/parliament/postcode-places.ts'

export type PostcodeOutcome =
  | 'found'
  /** Several seats: ask which. */
  | 'choose'
  | 'incomplete'
  | 'invalid'
  /** Shaped like a postcode, but there is none such. */
  | 'unknown'
  | 'non_geographic'
  | 'terminated'
  | 'crown_dependency'
  | 'overseas_territory'
  | 'forces'

export type PostcodeAnswer = {
  outcome: PostcodeOutcome
  /** As it is usually written, "SW1A 1AA"; null where there is no whole postcode. */
  postcode: string | null
  /** Letters and digits were put right, beyond case and spacing: show it. */
  corrected: boolean
  /** For the supporter, in British English: what this means and what to do. */
  message: string
  /** One for `found`; two or more for `choose`; the last known ones, if any, for `terminated`; else none. */
  gssCodes: string[]
}

const EXAMPLE = 'such as SW1A 1AA'

/**
 * What a supporter's postcode leads to. Any text gets an answer; only its first 64 characters are looked at. The
 * cases are those of the field: see "Members and seats" in the product requirements.
 */
export function lookUpPostcode(index: PostcodeIndex, text: string): PostcodeAnswer {
  const compact = cleanPostcodeText(text)
  if (compact === null) return invalid()
  const place = specialPlaceOfText(compact)
  if (place) return answerForPlace(place, formatSpecialCode(compact))

  const reading = readPostcode(compact)
  switch (reading.kind) {
    case 'exact':
      return answerForKey(index, reading.key)
    case 'impossible':
      return unknown(reading.postcode, index)
    case 'incomplete':
      return withoutSeat('incomplete', null, `A full postcode is needed, ${EXAMPLE}.`)
    case 'confused':
      return answerForConfused(index, reading.keys)
    case 'none':
      return invalid()
  }
}

function answerForConfused(index: PostcodeIndex, keys: number[]): PostcodeAnswer {
  const known = keys.filter((key) => index.find(key) !== null || specialPlaceOfKey(key) !== undefined)
  const [meant, ...others] = known.length > 0 ? known : keys
  if (meant === undefined) return invalid()
  if (others.length > 0) {
    const choices = [meant, ...others].map(formatPostcodeKey).join(' or ')
    return withoutSeat(
      'invalid',
      null,
      `Did you mean ${choices}? Please check your postcode and type it again.`,
    )
  }
  const answer = answerForKey(index, meant)
  const message = `We read your postcode as ${formatPostcodeKey(meant)}; please check that this is right. ${answer.message}`
  return { ...answer, corrected: true, message }
}

function answerForKey(index: PostcodeIndex, key: number): PostcodeAnswer {
  const postcode = formatPostcodeKey(key)
  const place = specialPlaceOfKey(key)
  if (place) return answerForPlace(place, postcode)
  const facts = index.find(key)
  if (!facts) {
    return areaOfKey(key) === 'BT' && !index.coversNorthernIreland
      ? northernIreland(postcode)
      : unknown(postcode, index)
  }
  const { gssCodes } = facts
  if (facts.terminated) return { ...terminated(postcode, gssCodes.length), gssCodes }
  if (gssCodes.length === 0) return withoutPlace(postcode)
  if (gssCodes.length > 1) {
    const message = `${postcode} lies in more than one constituency. Please choose yours.`
    return { outcome: 'choose', postcode, corrected: false, message, gssCodes }
  }
  const message = `We found the constituency for ${postcode}.`
  return { outcome: 'found', postcode, corrected: false, message, gssCodes }
}

function answerForPlace(place: SpecialPlace, postcode: string): PostcodeAnswer {
  switch (place.outcome) {
    case 'crown_dependency':
      return withoutSeat(
        place.outcome,
        postcode,
        `${postcode} is in ${place.name}. There is no MP for it in the UK Parliament. Please write to ${place.writeTo} instead. Nothing has been stored with us.`,
      )
    case 'overseas_territory':
      return withoutSeat(
        place.outcome,
        postcode,
        `${postcode} is in ${place.name}. There is no MP for it in the UK Parliament. Please write to your own elected representative there, or to the territory’s government, instead. Nothing has been stored with us.`,
      )
    case 'forces':
      return withoutSeat(
        place.outcome,
        postcode,
        `${postcode} is a forces address, which belongs to no constituency. Please give the postcode of the address in the UK where you are registered to vote.`,
      )
    case 'non_geographic':
      return withoutSeat(
        place.outcome,
        postcode,
        `${postcode} is for PO boxes or a large organisation, so it does not show where you live. Please give the postcode of your home.`,
      )
  }
}

function terminated(postcode: string, seats: number): Omit<PostcodeAnswer, 'gssCodes'> {
  const advice =
    seats === 0
      ? 'Please give the postcode that your home has now.'
      : seats === 1
        ? 'Please confirm that the constituency it was last in is yours, or give the postcode that your home has now.'
        : 'Please choose your constituency from those it was last in, or give the postcode that your home has now.'
  const message = `${postcode} is no longer in use. ${advice}`
  return { outcome: 'terminated', postcode, corrected: false, message }
}

function northernIreland(postcode: string): PostcodeAnswer {
  const message = `${postcode} is in Northern Ireland, where we cannot tell the constituency from the postcode yet. Please choose yours.`
  return { outcome: 'choose', postcode, corrected: false, message, gssCodes: [...NORTHERN_IRELAND_SEATS] }
}

function withoutPlace(postcode: string): PostcodeAnswer {
  const message = `${postcode} is in use, but no map shows where it is; most such postcodes are PO boxes. Please give the postcode of your home or, if this is it, that of the house next door.`
  return withoutSeat('non_geographic', postcode, message)
}

function unknown(postcode: string, index: PostcodeIndex): PostcodeAnswer {
  const similar = similarPostcodes(postcode.replace(' ', '')).filter((key) => index.find(key) !== null)
  const advice =
    similar.length === 0
      ? 'Please check each letter and number.'
      : `Did you mean ${similar.map(formatPostcodeKey).join(' or ')}?`
  return withoutSeat('unknown', postcode, `We cannot find the postcode ${postcode}. ${advice}`)
}

function invalid(): PostcodeAnswer {
  return withoutSeat(
    'invalid',
    null,
    `This does not look like a UK postcode. Please type a full postcode, ${EXAMPLE}.`,
  )
}

function withoutSeat(outcome: PostcodeOutcome, postcode: string | null, message: string): PostcodeAnswer {
  return { outcome, postcode, corrected: false, message, gssCodes: [] }
}
