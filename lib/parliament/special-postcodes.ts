import { areaOfKey, outwardTextOfKey } from '#lib/parliament/postcode-key.ts'
import type { Language } from '#lib/words/language.ts'

/** Postcodes that lead to no Member of Parliament. */
export type SpecialPostcode =
  | { outcome: 'crown_dependency'; name: 'jersey' | 'guernsey' | 'isleOfMan' }
  | { outcome: 'overseas_territory'; name: Record<Language, string> }
  | { outcome: 'forces' }
  | { outcome: 'non_geographic' }

const CROWN_DEPENDENCIES: Record<string, SpecialPostcode> = {
  JE: { outcome: 'crown_dependency', name: 'jersey' },
  GY: { outcome: 'crown_dependency', name: 'guernsey' },
  IM: { outcome: 'crown_dependency', name: 'isleOfMan' },
}

const FORCES = /^(BF\d|BFPO)/
const GIROBANK = /^G[I1]R[0O]AA$/

/** Postal codes of the overseas territories, without spaces and dashes; most of them also when half typed. */
const TERRITORIES: [code: RegExp, name: string, nameCy: string][] = [
  [/^GX\d/, 'Gibraltar', 'Gibraltar'],
  [/^FIQQ/, 'the Falkland Islands', 'Ynysoedd Falkland'],
  [/^ASCN/, 'Ascension Island', 'Ynys Ascension'],
  [/^STHL/, 'St Helena', 'Saint Helena'],
  [/^TDCU/, 'Tristan da Cunha', 'Tristan da Cunha'],
  [/^BBND/, 'the British Indian Ocean Territory', 'Tiriogaeth Brydeinig Cefnfor India'],
  [/^BIQQ/, 'the British Antarctic Territory', 'Tiriogaeth Brydeinig yr Antarctig'],
  [/^PCRN/, 'the Pitcairn Islands', 'Ynysoedd Pitcairn'],
  [/^SIQQ/, 'South Georgia and the South Sandwich Islands', 'De Georgia ac Ynysoedd De Sandwich'],
  [/^TKCA/, 'the Turks and Caicos Islands', 'Ynysoedd Turks a Caicos'],
  [/^AI2640$/, 'Anguilla', 'Anguilla'],
  [/^VG11\d\d$/, 'the British Virgin Islands', 'Ynysoedd Prydeinig y Wyryf'],
  [/^KY\d{5}$/, 'the Cayman Islands', 'Ynysoedd Cayman'],
  [/^MSR\d{4}$/, 'Montserrat', 'Montserrat'],
  // Where a parish shares its letters with a British area (Croydon, Dundee), only its leading nought tells.
  [/^((DV|FL|GE|HM|MA|PG|SB|WK)\d\d|HM[A-Z]{2}|(CR|DD|HA|HS|SN)0\d)$/, 'Bermuda', 'Bermuda'],
]

/** Areas made up for banks, tax offices and returned parcels. */
const AREAS_WITHOUT_HOMES = new Set(['BX', 'XX'])

/**
 * Districts of PO boxes and large users: nobody lives there, and the place on the map is a sorting office. Known from
 * Royal Mail's practice and seen in the data: dozens of postcodes at a handful of points.
 */
const DISTRICTS_WITHOUT_HOMES = new Set(
  `N1P NW1W SE1P W1A EC1P EC2P EC3P EC4P N81 NW26 E77 E98 SW95 SW99 EN77
  AB99 B99 BB94 BD97 BD98 BL11 BL78 BN50 BN51 BN52 BN88 BN91 BN95 BN99 BS98 BS99 CF30 CF91 CF95 CF99 CH70 CH88 CH99
  CM92 CM98 CM99 CR44 CR90 CT50 CW98 DE99 DH97 DH98 DH99 DL98 EH77 EH91 EH95 EH99 G9 G58 G70 G79 G90 IP98 IV99 KY99
  L67 L68 L71 L72 L74 L75 L80 LE21 LE41 LE87 LE94 LE95 LS88 LS98 LS99 M61 M99 ME99 MK77 NE85 NE88 NE92 NE98 NE99
  NG80 NR99 PE99 PL95 PR0 PR11 RH77 S49 S94 S95 S96 S97 S98 S99 SA80 SA99 SL60 SL95 SN99 SO97 SR43 SS22 SS99 ST55
  SY99 UB18 WA55 WA88 WD99 WF90 WR99 WV98 WV99 YO90`.split(/\s+/),
)

/** What capital letters and digits without spaces are specially for, whole or half typed. */
export function specialPostcodeOfText(compact: string): SpecialPostcode | undefined {
  if (FORCES.test(compact)) return { outcome: 'forces' }
  if (GIROBANK.test(compact)) return { outcome: 'non_geographic' }
  const crown = /^(JE|GY|IM)\d/.exec(compact)?.[1]
  if (crown !== undefined) return CROWN_DEPENDENCIES[crown]
  const territory = TERRITORIES.find(([code]) => code.test(compact))
  return territory && { outcome: 'overseas_territory', name: { en: territory[1], cy: territory[2] } }
}

/** What a whole postcode is specially for. */
export function specialPostcodeOfKey(key: number): SpecialPostcode | undefined {
  const outward = outwardTextOfKey(key)
  if (AREAS_WITHOUT_HOMES.has(areaOfKey(key)) || DISTRICTS_WITHOUT_HOMES.has(outward)) {
    return { outcome: 'non_geographic' }
  }
  return specialPostcodeOfText(outward)
}

/** How such a code is usually written: `FIQQ 1ZZ`, `AI-2640`, `KY1-1234`, `BFPO 801`. */
export function formatSpecialCode(compact: string): string {
  return compact
    .replace(/^G[I1]R[0O]AA$/, 'GIR 0AA')
    .replace(/^(AI|KY\d)(\d{4})$/, '$1-$2')
    .replace(/^BFPO(\d+)$/, 'BFPO $1')
    .replace(/^([A-Z]{2,4}\d{0,2})(\d[A-Z]{2})$/, '$1 $2')
}
