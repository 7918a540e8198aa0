import { cleanPostcodeText } from '#lib/parliament/clean-postcode-text.ts'
import { readPostcode, similarPostcodes } from '#lib/parliament/normalise-postcode.ts'
import { NORTHERN_IRELAND_SEATS } from '#lib/parliament/northern-ireland-seats.ts'
import { postcodeInAddress } from '#lib/parliament/postcode-in-address.ts'
import type { PostcodeIndex } from '#lib/parliament/postcode-index.ts'
import { areaOfKey, formatPostcodeKey } from '#lib/parliament/postcode-key.ts'
import {
  formatSpecialCode,
  type SpecialPostcode,
  specialPostcodeOfKey,
  specialPostcodeOfText,
} from '#lib/parliament/special-postcodes.ts'
import { postcodeWords } from '#lib/words/catalogue/seats.ts'
import type { Language } from '#lib/words/language.ts'
import { eitherIn } from '#lib/words/lists.ts'
import { type Say, sayIn } from '#lib/words/say.ts'

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
  /** For the supporter, in the language asked for: what this means and what to do. */
  message: string
  /** One for `found`; two or more for `choose`; the last known ones, if any, for `terminated`; else none. */
  gssCodes: string[]
}

/** What the answers are made with: the index, and the language they speak. */
type Asked = { index: PostcodeIndex; language: Language; say: Say }

/**
 * What a supporter's postcode leads to, or an address pasted whole. Any text gets an answer; the
 * cases are those of the field: see "Members and seats" in the product requirements.
 */
export function lookUpPostcode(
  index: PostcodeIndex,
  text: string,
  language: Language = 'en',
): PostcodeAnswer {
  const asked = { index, language, say: sayIn(language) }
  const typed = cleanPostcodeText(text)
  // What is no postcode by itself may be an address with one in it.
  const within = typed === null || readPostcode(typed).kind === 'none' ? postcodeInAddress(text) : null
  const compact = within ? cleanPostcodeText(within) : typed
  if (compact === null) return invalid(asked)
  const special = specialPostcodeOfText(compact)
  if (special) return answerForSpecial(asked, special, formatSpecialCode(compact))

  const reading = readPostcode(compact)
  switch (reading.kind) {
    case 'exact':
      return answerForKey(asked, reading.key)
    case 'impossible':
      return unknown(asked, reading.postcode)
    case 'incomplete':
      return withoutSeat('incomplete', null, asked.say(postcodeWords.incomplete))
    case 'confused':
      return answerForConfused(asked, reading.keys)
    case 'none':
      return invalid(asked)
  }
}

function answerForConfused(asked: Asked, keys: number[]): PostcodeAnswer {
  const { index, say } = asked
  const known = keys.filter((key) => index.find(key) !== null || specialPostcodeOfKey(key) !== undefined)
  const [meant, ...others] = known.length > 0 ? known : keys
  if (meant === undefined) return invalid(asked)
  if (others.length > 0) {
    const choices = choicesIn(asked, [meant, ...others])
    return withoutSeat('invalid', null, say(postcodeWords.ambiguous, { choices }))
  }
  const answer = answerForKey(asked, meant)
  const read = say(postcodeWords.corrected, { postcode: formatPostcodeKey(meant) })
  return { ...answer, corrected: true, message: `${read} ${answer.message}` }
}

function answerForKey(asked: Asked, key: number): PostcodeAnswer {
  const { index, say } = asked
  const postcode = formatPostcodeKey(key)
  const special = specialPostcodeOfKey(key)
  if (special) return answerForSpecial(asked, special, postcode)
  const facts = index.find(key)
  if (!facts) {
    const unmapped = areaOfKey(key) === 'BT' && !index.coversNorthernIreland
    return unmapped ? northernIreland(asked, postcode) : unknown(asked, postcode)
  }
  const { gssCodes } = facts
  if (facts.terminated) return { ...terminated(asked, postcode, gssCodes.length), gssCodes }
  if (gssCodes.length === 0) {
    return withoutSeat('non_geographic', postcode, say(postcodeWords.notOnTheMap, { postcode }))
  }
  const several = gssCodes.length > 1
  const message = say(several ? postcodeWords.severalSeats : postcodeWords.found, { postcode })
  return { outcome: several ? 'choose' : 'found', postcode, corrected: false, message, gssCodes }
}

function answerForSpecial(
  { language, say }: Asked,
  special: SpecialPostcode,
  postcode: string,
): PostcodeAnswer {
  const said = () => {
    switch (special.outcome) {
      case 'crown_dependency':
        return say(postcodeWords[special.name], { postcode })
      case 'overseas_territory':
        return say(postcodeWords.overseasTerritory, { postcode, place: special.name[language] })
      case 'forces':
        return say(postcodeWords.forces, { postcode })
      case 'non_geographic':
        return say(postcodeWords.poBox, { postcode })
    }
  }
  return withoutSeat(special.outcome, postcode, said())
}

function terminated({ say }: Asked, postcode: string, seats: number): Omit<PostcodeAnswer, 'gssCodes'> {
  const { terminated: nowhere, terminatedOneSeat, terminatedSeveralSeats } = postcodeWords
  const some = seats === 1 ? terminatedOneSeat : terminatedSeveralSeats
  const message = say(seats === 0 ? nowhere : some, { postcode })
  return { outcome: 'terminated', postcode, corrected: false, message }
}

function northernIreland({ say }: Asked, postcode: string): PostcodeAnswer {
  const message = say(postcodeWords.northernIreland, { postcode })
  return { outcome: 'choose', postcode, corrected: false, message, gssCodes: [...NORTHERN_IRELAND_SEATS] }
}

function unknown(asked: Asked, postcode: string): PostcodeAnswer {
  const { index, say } = asked
  const similar = similarPostcodes(postcode.replace(' ', '')).filter((key) => index.find(key) !== null)
  const message =
    similar.length === 0
      ? say(postcodeWords.unknown, { postcode })
      : say(postcodeWords.unknownButSimilar, { postcode, choices: choicesIn(asked, similar) })
  return withoutSeat('unknown', postcode, message)
}

function invalid({ say }: Asked): PostcodeAnswer {
  return withoutSeat('invalid', null, say(postcodeWords.invalid))
}

/** "LS1 1AA or IS1 1AA". */
function choicesIn({ language }: Asked, keys: number[]): string {
  return eitherIn(language, keys.map(formatPostcodeKey))
}

function withoutSeat(outcome: PostcodeOutcome, postcode: string | null, message: string): PostcodeAnswer {
  return { outcome, postcode, corrected: false, message, gssCodes: [] }
}
