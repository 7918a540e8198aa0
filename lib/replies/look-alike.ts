import { domainToASCII, domainToUnicode } from 'node:url'
import { folded } from '#lib/platform/folded.ts'

/** Signs that are drawn alike, each as the plain letter it is taken for. */
const DRAWN_ALIKE: Record<string, string> = {
  '0': 'o',
  '1': 'l',
  i: 'l',
  '3': 'e',
  '5': 's',
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  і: 'l',
  ı: 'l',
  ӏ: 'l',
  м: 'm',
  н: 'h',
  т: 't',
  у: 'y',
  х: 'x',
  к: 'k',
  ѕ: 's',
  ԁ: 'd',
  α: 'a',
  ο: 'o',
  ρ: 'p',
  ν: 'v',
}
/** Nobody can have a domain that ends in one of these (RFC 2606). */
const NOBODYS = /\.(?:invalid|example|test|localhost)$/
/** A shorter name is like too many others. */
const NAME_LENGTH = 6

/**
 * Whether a domain is made to look like one of those known: drawn alike, a letter off, with the whole known name inside it, or
 * the same name at another end. What lies under a known domain is its own.
 */
export function looksLike(domain: string, known: readonly string[]): boolean {
  const given = plain(domain)
  const reals = known.map(plain)
  if (given === '' || reals.some((real) => given === real || given.endsWith(`.${real}`))) return false
  return reals.some((real) => isLike(given, real))
}

const plain = (domain: string) => domainToASCII(domain.toLowerCase()).replace(/\.$/, '')

function isLike(given: string, real: string): boolean {
  const name = nameOf(real)
  if (name.length < NAME_LENGTH) return false
  const [one, other] = [drawn(given), drawn(real)]
  if (one === other || isOneOff(one, other)) return true
  if (withoutMarks(given).includes(withoutMarks(real))) return true
  return given.split('.').some((part) => drawn(part) === drawn(name)) && !NOBODYS.test(given)
}

/** The part that people know a domain by: the longest before its end. */
const nameOf = (domain: string) =>
  domain
    .split('.')
    .slice(0, -1)
    .reduce((a, b) => (b.length > a.length ? b : a), '')
const withoutMarks = (domain: string) => domain.replace(/[.-]/g, '')

const drawn = (domain: string) =>
  [...folded(domainToUnicode(domain))]
    .map((sign) => DRAWN_ALIKE[sign] ?? sign)
    .join('')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w')

/** Whether one letter was put in, left out, changed, or changed places with its neighbour. */
function isOneOff(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false
  let start = 0
  while (start < one.length && one[start] === other[start]) start++
  let [end, otherEnd] = [one.length, other.length]
  while (end > start && otherEnd > start && one[end - 1] === other[otherEnd - 1]) {
    end--
    otherEnd--
  }
  const [left, right] = [one.slice(start, end), other.slice(start, otherEnd)]
  if (left.length <= 1 && right.length <= 1) return true
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0]
}
