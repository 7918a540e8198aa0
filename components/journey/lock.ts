const IV_BYTES = 12
const CIPHER = 'AES-GCM'

type Lock = {
  /** @param place what the text is bound to: it opens nowhere else */
  close(text: string, place: string): Promise<string>
  /** Null for what this key does not open there. */
  open(locked: string, place: string): Promise<string | null>
}

/** Locks texts with a key of 32 bytes (base64); null without a key, or where the browser has no cipher: on a page without https. */
export function lockWith(secret: string): Lock | null {
  const { subtle } = globalThis.crypto
  if (!secret || !subtle) return null
  const key = subtle.importKey('raw', bytesOf(secret), CIPHER, false, ['encrypt', 'decrypt'])
  const bound = (iv: BufferSource, place: string) => ({
    name: CIPHER,
    iv,
    additionalData: new TextEncoder().encode(place),
  })
  return {
    async close(text, place) {
      const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES))
      const sealed = await subtle.encrypt(bound(iv, place), await key, new TextEncoder().encode(text))
      return textOf(new Uint8Array([...iv, ...new Uint8Array(sealed)]))
    },
    async open(locked, place) {
      try {
        const bytes = bytesOf(locked)
        const iv = bytes.slice(0, IV_BYTES)
        const text = await subtle.decrypt(bound(iv, place), await key, bytes.slice(IV_BYTES))
        return new TextDecoder().decode(text)
      } catch {
        return null
      }
    },
  }
}

const bytesOf = (text: string) => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0))
const textOf = (bytes: Uint8Array) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
