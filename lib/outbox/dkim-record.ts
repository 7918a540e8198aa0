import { createPublicKey, type KeyObject } from 'node:crypto'

/** What DNS is to say so that a signature can be checked (RFC 6376, 3.6): a record's name and its text. */
export type DnsRecord = { name: string; type: 'TXT'; value: string }

/** One piece of a TXT record's text holds no more (RFC 1035, 3.3). */
const PIECE = 255

/** The text of a TXT record in the pieces it is stored in; read together they are one text again. */
export function inPieces(value: string): string[] {
  const pieces: string[] = []
  for (let at = 0; at < value.length; at += PIECE) pieces.push(value.slice(at, at + PIECE))
  return pieces
}

/** The public half of a key, as base64 of its DER form. */
const publicHalf = (privateKey: KeyObject) =>
  createPublicKey(privateKey).export({ type: 'spki', format: 'der' }).toString('base64')

export function dkimRecord({
  selector,
  domain,
  privateKey,
}: {
  selector: string
  domain: string
  privateKey: KeyObject
}): DnsRecord {
  return {
    name: `${selector}._domainkey.${domain}`,
    type: 'TXT',
    value: `v=DKIM1; k=rsa; p=${publicHalf(privateKey)}`,
  }
}

/** What the text of a published record is to a key: its own, another's, taken back (`p=` with nothing), or no such record. */
export function judgeDkimRecord(
  text: string,
  privateKey: KeyObject,
): 'right' | 'another_key' | 'taken_back' | 'no_record' {
  const tags = new Map(
    text.split(';').map((tag) => {
      const [name = '', ...value] = tag.split('=')
      return [name.trim(), value.join('=').replace(/\s+/g, '')] as const
    }),
  )
  const key = tags.get('p')
  if (key === undefined || (tags.get('v') ?? 'DKIM1') !== 'DKIM1') return 'no_record'
  if (key === '') return 'taken_back'
  return key === publicHalf(privateKey) ? 'right' : 'another_key'
}
