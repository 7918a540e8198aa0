import { createCipheriv, createDecipheriv } from 'node:crypto'
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'
import { chance } from '#lib/platform/chance.ts'
import { secretFor } from '#lib/platform/secrets.ts'
import { type Draft, draft } from './draft.ts'

/** How long a draft can be taken up again. */
const DRAFT_DAYS = 14
/** A sent draft only serves to put a mistyped address right, perhaps on somebody else's machine. */
const SENT_DRAFT_HOURS = 2

const IV_BYTES = 12
const TAG_BYTES = 16
const MOST_UNPACKED = 1_000_000
/** Up to here quick packing does; a longer text is packed with all care, so that as much as can be fits the cookies. */
const QUICK_BYTES = 4_000
const QUICK = 4
/** Fifteen times as slow, a tenth shorter; text of three bytes a character takes a quarter less room than deflated. */
const CAREFUL = 10

/** Seconds until a draft is forgotten. */
export const draftLifetime = (of: Draft) => (of.sent ? SENT_DRAFT_HOURS * 3_600 : DRAFT_DAYS * 86_400)

/** A draft packed and sealed (AES-256-GCM) for one campaign, as base64url. */
export function sealDraft({ slug, now, content }: { slug: string; now: Date; content: Draft }): string {
  const expires = now.getTime() + draftLifetime(content) * 1_000
  const packed = pack(JSON.stringify({ expires, content }))
  const iv = chance(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', secretFor('draft'), iv).setAAD(Buffer.from(slug))
  const sealed = Buffer.concat([cipher.update(packed), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url')
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

/** The draft in a seal; null when it is damaged, too old, another campaign's or another installation's. */
export function openDraft({ slug, now, seal }: { slug: string; now: Date; seal: string }): Draft | null {
  try {
    const bytes = Buffer.from(seal, 'base64url')
    const decipher = createDecipheriv('aes-256-gcm', secretFor('draft'), bytes.subarray(0, IV_BYTES), {
      authTagLength: TAG_BYTES,
    }).setAAD(Buffer.from(slug))
    decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES))
    const packed = Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()])
    const { expires, content } = JSON.parse(
      brotliDecompressSync(packed, { maxOutputLength: MOST_UNPACKED }).toString('utf8'),
    )
    return expires > now.getTime() ? draft.parse(content) : null
  } catch {
    return null
  }
}
