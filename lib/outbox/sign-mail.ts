import { buffer } from 'node:stream/consumers'
import DKIM from 'nodemailer/lib/dkim'
import type { DkimKey } from './dkim-key.ts'

/**
 * The lines that sign a message for its domain (DKIM, RFC 6376), to stand before its bytes. The same key and bytes give the
 * same lines.
 */
export async function signatureOf(raw: Uint8Array, key: DkimKey): Promise<string> {
  const signer = new DKIM({
    domainName: key.domain,
    keySelector: key.selector,
    privateKey: key.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  })
  const signed = await buffer(signer.sign(Buffer.from(raw)))
  const signature = signed.subarray(0, signed.length - raw.length)
  // Nodemailer lets a message go unsigned where it cannot sign.
  if (signature.length === 0 || !signed.subarray(signature.length).equals(raw)) {
    throw new Error('A message could not be signed')
  }
  return signature.toString('latin1')
}
