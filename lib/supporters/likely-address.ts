/** Where most people of Britain have their mailbox, and neighbours of those that are no slips: the mail goes there as it is. */
const KNOWN = [
  'aol.com',
  'aol.co.uk',
  'blueyonder.co.uk',
  'btinternet.com',
  'btopenworld.com',
  'doctors.org.uk',
  'email.com',
  'fastmail.com',
  'gmail.com',
  'gmx.com',
  'gmx.co.uk',
  'googlemail.com',
  'hotmail.co.uk',
  'hotmail.com',
  'icloud.com',
  'live.co.uk',
  'live.com',
  'mac.com',
  'mail.com',
  'me.com',
  'msn.com',
  'nhs.net',
  'ntlworld.com',
  'outlook.com',
  'plus.com',
  'pm.me',
  'proton.me',
  'protonmail.com',
  'rocketmail.com',
  'sky.com',
  'talk21.com',
  'talktalk.net',
  'tiscali.co.uk',
  'virgin.net',
  'virginmedia.com',
  'yahoo.co.uk',
  'yahoo.com',
  'ymail.com',
] as const

/** Ends that no domain has. */
const ENDS: readonly [slip: RegExp, meant: string][] = [
  [/\.(?:con|cpm|vom|xom|cim|ocm|cmo|comm|coom)$/, '.com'],
  [/\.(?:co\.ik|co\.ul|co\.uj|co\.uk[a-z]|couk|cou\.k|c\.uk)$/, '.co.uk'],
  [/\.(?:orh|ogr|rog)$/, '.org'],
]

/** A longer name may have two slips, a short one with two would be another name. */
const mostSlips = (domain: string) => (domain.length < 7 ? 0 : domain.length < 11 ? 1 : 2)

/**
 * The address that was likely meant where a domain looks like a slip of the fingers: `sam@gmial.com` was meant for
 * `gmail.com`. Null where nothing looks wrong. It is only ever offered: some of these domains exist.
 */
export function likelyAddress(address: string): string | null {
  const at = address.lastIndexOf('@')
  const domain = address.slice(at + 1).toLowerCase()
  const meant = at < 1 ? null : likelyDomain(domain)
  return meant === null ? null : `${address.slice(0, at)}@${meant}`
}

function likelyDomain(domain: string): string | null {
  if (isKnown(domain)) return null
  const ended = ENDS.reduce((text, [slip, meant]) => text.replace(slip, meant), domain)
  if (isKnown(ended)) return ended
  const near = KNOWN.map((known) => ({ known, slips: slipsBetween(ended, known) }))
    .filter(({ known, slips }) => slips <= mostSlips(known))
    .toSorted((a, b) => a.slips - b.slips)
  return near[0]?.known ?? (ended === domain ? null : ended)
}

const isKnown = (domain: string) => KNOWN.some((known) => known === domain)

/**
 * How many slips make one word of the other: a letter too many, one missing, one for another, two changed round (the
 * restricted distance of Damerau, 1964, and Levenshtein).
 */
function slipsBetween(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return Infinity
  let [before, last] = [[] as number[], Array.from({ length: b.length + 1 }, (_, at) => at)]
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const other = a[i - 1] === b[j - 1] ? 0 : 1
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      row[j] = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + other,
        swapped ? (before[j - 2] ?? 0) + 1 : Infinity,
      )
    }
    ;[before, last] = [last, row]
  }
  return last[b.length] ?? Infinity
}
