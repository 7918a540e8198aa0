const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** The size a PNG claims in its first chunk; null when the bytes do not begin as a PNG does. */
export function pngSize(bytes: Uint8Array): { width: number; height: number } | null {
  if (SIGNATURE.some((byte, at) => bytes[at] !== byte)) return null
  if (bytes.length < 24) return { width: 0, height: 0 }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return { width: view.getUint32(16), height: view.getUint32(20) }
}
