import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib'
import { z } from 'zod'
import { secretFor } from '#lib/platform/secrets.ts'
import { positionForm } from './schema.ts'

/** What an officer typed when it could not be taken, and why. Only the same person sees it again. */
const positionDraft = z.object({
  /** Null when the session was over: whoever signs in next in this browser takes it up. */
  personId: z.string().nullable(),
  form: positionForm,
  problem: z.object({
    reason: z.string(),
    message: z.string(),
    fields: z.record(z.string(), z.string()).default({}),
    latestNumber: z.number().optional(),
  }),
})
export type PositionDraft = z.infer<typeof positionDraft>

/** Seconds for which a draft can be taken up. */
const DRAFT_SECONDS = 3_600
const MOST_UNPACKED = 1_000_000
const IV_BYTES = 12
const TAG_BYTES = 16

/** A draft packed and sealed (AES-256-GCM), as base64url: it travels in a cookie, so that a form needs no script. */
export function sealPositionDraft(draft: PositionDraft, now: Date): string {
  const expires = now.getTime() + DRAFT_SECONDS * 1_000
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', secretFor('position-draft'), iv)
  const packed = brotliCompressSync(JSON.stringify({ expires, draft }))
  const sealed = Buffer.concat([cipher.update(packed), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url')
}

/** The draft in a seal; null when it is damaged, too old or somebody else's. */
export function openPositionDraft(
  seal: string,
  { personId, now }: { personId: string; now: Date },
): PositionDraft | null {
  try {
    const bytes = Buffer.from(seal, 'base64url')
    const decipher = createDecipheriv(
      'aes-256-gcm',
      secretFor('position-draft'),
      bytes.subarray(0, IV_BYTES),
      { authTagLength: TAG_BYTES },
    )
    decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES))
    const packed = Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()])
    const { expires, draft } = JSON.parse(
      brotliDecompressSync(packed, { maxOutputLength: MOST_UNPACKED }).toString('utf8'),
    )
    const opened = positionDraft.parse(draft)
    const mine = opened.personId === null || opened.personId === personId
    return mine && expires > now.getTime() ? opened : null
  } catch {
    return null
  }
}

/** Browsers keep 4,096 bytes a cookie, and a request's headers have to fit into 16 kB. */
const PART_CHARACTERS = 3_700
const names = ['chorus-position-0', 'chorus-position-1', 'chorus-position-2']

/** `Set-Cookie` headers that keep a seal for a campaign's pages; null when it is too long. An empty one clears them. */
export function draftCookies(
  seal: string,
  { slug, secure }: { slug: string; secure: boolean },
): string[] | null {
  if (seal.length > PART_CHARACTERS * names.length) return null
  return names.map((name, part) => {
    const value = seal.slice(part * PART_CHARACTERS, (part + 1) * PART_CHARACTERS)
    const path = `/desk/campaigns/${encodeURIComponent(slug)}`
    const end = `Path=${path}; Max-Age=${value ? DRAFT_SECONDS : 0}; HttpOnly; SameSite=Lax`
    return `${name}=${value}; ${end}${secure ? '; Secure' : ''}`
  })
}

/** The seal that came with a request. */
export const sealIn = (cookieValue: (name: string) => string | undefined): string =>
  names.map((name) => cookieValue(name) ?? '').join('')
