import { generateKeyPairSync, randomBytes, sign } from 'node:crypto'

/** Tags of DER (X.690, 8.9 to 8.23) as far as a certificate needs them. */
const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bits: 0x03,
  octets: 0x04,
  id: 0x06,
  utf8: 0x0c,
  utcTime: 0x17,
  time: 0x18,
  sequence: 0x30,
  set: 0x31,
  version: 0xa0,
  extensions: 0xa3,
  dnsName: 0x82,
} as const

/** Object identifiers, as they are encoded. */
const ID = {
  commonName: '550403',
  subjectAltName: '551d11',
  basicConstraints: '551d13',
  keyUsage: '551d0f',
  extendedKeyUsage: '551d25',
  serverAuth: '2b06010505070301',
  ecdsaWithSha256: '2a8648ce3d040302',
} as const

const DAY_MS = 24 * 60 * 60_000
/** The longest name that the field takes in which it stands for people to read (RFC 5280, A.1). */
const COMMON_NAME_LIMIT = 64

function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(parts)
  const size = body.length.toString(16)
  const long = Buffer.from(size.padStart(size.length + (size.length % 2), '0'), 'hex')
  const length = body.length < 0x80 ? [body.length] : [0x80 | long.length, ...long]
  return Buffer.concat([Buffer.from([tag, ...length]), body])
}
const sequence = (...parts: Uint8Array[]) => der(TAG.sequence, ...parts)
const id = (name: keyof typeof ID) => der(TAG.id, Buffer.from(ID[name], 'hex'))
const bits = (bytes: Uint8Array, unused = 0) => der(TAG.bits, Buffer.from([unused]), bytes)

/** UTCTime up to 2049, GeneralizedTime from then on (RFC 5280, 4.1.2.5). */
function time(at: Date): Buffer {
  const text = `${at.toISOString().replace(/[-:T]/g, '').slice(0, 14)}Z`
  return at.getUTCFullYear() < 2050
    ? der(TAG.utcTime, Buffer.from(text.slice(2)))
    : der(TAG.time, Buffer.from(text))
}

function extension(name: keyof typeof ID, value: Uint8Array, critical = false): Buffer {
  const marked = critical ? [der(TAG.boolean, Buffer.from([0xff]))] : []
  return sequence(id(name), ...marked, der(TAG.octets, value))
}

/**
 * A certificate (RFC 5280) for names of this machine, signed with its own new key (ECDSA, P-256), and that key; both in PEM.
 * It lets mail systems encrypt that take any certificate, and proves to nobody whose it is.
 * @param names DNS names in ASCII, at least one
 */
export function selfSigned({ names, now, days }: { names: readonly string[]; now: Date; days: number }): {
  cert: string
  key: string
} {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const algorithm = sequence(id('ecdsaWithSha256'))
  const commonName = Buffer.from((names[0] ?? '').slice(0, COMMON_NAME_LIMIT))
  const whose = sequence(der(TAG.set, sequence(id('commonName'), der(TAG.utf8, commonName))))
  const serial = randomBytes(16)
  // Positive, and no zeros in front.
  serial[0] = ((serial[0] ?? 0) & 0x7f) | 0x40
  const body = sequence(
    der(TAG.version, der(TAG.integer, Buffer.from([2]))),
    der(TAG.integer, serial),
    algorithm,
    whose,
    // A day early, for clocks that are behind.
    sequence(time(new Date(now.getTime() - DAY_MS)), time(new Date(now.getTime() + days * DAY_MS))),
    whose,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(
      TAG.extensions,
      sequence(
        extension('basicConstraints', sequence(), true),
        extension('keyUsage', bits(Buffer.from([0x80]), 7), true),
        extension('extendedKeyUsage', sequence(id('serverAuth'))),
        extension('subjectAltName', sequence(...names.map((name) => der(TAG.dnsName, Buffer.from(name))))),
      ),
    ),
  )
  const whole = sequence(body, algorithm, bits(sign('sha256', body, privateKey)))
  const lines = whole.toString('base64').match(/.{1,64}/g) ?? []
  return {
    cert: ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n'),
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  }
}
