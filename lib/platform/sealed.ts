import { createCipheriv, createDecipheriv, type KeyObject } from 'node:crypto'
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'
import { z } from 'zod'
import { secretBytes } from './secret-bytes.ts'
import { secretFor, secretsFor } from './secrets.ts'

/** What a seal is bound to: opened for another purpose, another context or after its time it is nothing. */
type Bound = { purpose: string; context: string; now: Date }

const CIPHER = 'aes-256-gcm'
const IV_BYTES = 12
const TAG_BYTES = 16
/** Twice what one form may bring: text packs well, and a few letters of it could be pages of spaces. */
const MOST_UNPACKED = 128 * 1024
/** Up to here quick packing does; a longer text is packed with all care, so that as much as can be fits the cookies. */
const QUICK_BYTES = 4_000
const QUICK = 4
/** Fifteen times as slow, a tenth shorter; text of three bytes a character takes a quarter less room than deflated. */
const CAREFUL = 10

const kept = z.object({ expires: z.number(), content: z.unknown() })

/** A value of JSON packed and sealed (AES-256-GCM) for some seconds, as base64url; null when it is more than a seal may hold. */
export function seal(
  content: unknown,
  { purpose, context, now, seconds }: Bound & { seconds: number },
): string | null {
  const text = JSON.stringify({ expires: now.getTime() + seconds * 1_000, content })
  if (Buffer.byteLength(text) > MOST_UNPACKED) return null
  const iv = secretBytes(IV_BYTES)
  const cipher = createCipheriv(CIPHER, secretFor(purpose), iv).setAAD(Buffer.from(context))
  const sealed = Buffer.concat([cipher.update(pack(text)), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url')
}

/** What is in a seal, parsed; null when it is damaged, too large, too old, or was sealed for something else or elsewhere. */
export function openSealed<Schema extends z.ZodType>(
  sealed: string,
  { purpose, context, now, schema }: Bound & { schema: Schema },
): z.output<Schema> | null {
  const bytes = Buffer.from(sealed, 'base64url')
  for (const key of secretsFor(purpose, now)) {
    const opened = openWith(key, bytes, { context, now, schema })
    if (opened !== null) return opened
  }
  return null
}

function openWith<Schema extends z.ZodType>(
  key: KeyObject,
  bytes: Buffer,
  { context, now, schema }: Omit<Bound, 'purpose'> & { schema: Schema },
): z.output<Schema> | null {
  try {
    const [iv, tag] = [bytes.subarray(0, IV_BYTES), bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES)]
    const decipher = createDecipheriv(CIPHER, key, iv, { authTagLength: TAG_BYTES })
    decipher.setAAD(Buffer.from(context)).setAuthTag(tag)
    const packed = Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()])
    const text = brotliDecompressSync(packed, { maxOutputLength: MOST_UNPACKED }).toString('utf8')
    const { expires, content } = kept.parse(JSON.parse(text))
    return expires > now.getTime() ? schema.parse(content) : null
  } catch {
    return null
  }
}

function pack(text: string): Buffer {
  const quick = compress(text, QUICK)
  return quick.length > QUICK_BYTES ? compress(text, CAREFUL) : quick
}

const compress = (text: string, quality: number) =>
  brotliCompressSync(text, {
    params: {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
      // 64 KB hold every draft; making room for more takes longer than packing.
      [constants.BROTLI_PARAM_LGWIN]: 16,
    },
  })
