import sharp from 'sharp'
import { logoHash } from '#lib/coalition/logo-hash.ts'
import { LOGO_SIDE } from '#lib/coalition/logo-limits.ts'

const COLOURS = ['#0f4a52', '#7a2e1d', '#3d4a8f', '#5b6b1f', '#7b3b74', '#1f5c3a', '#8a5a00', '#2c2f3a']

/** An invented mark: leaves around a middle, as many as the organisation's place in the list says. */
function mark(place: number): string {
  const colour = COLOURS[place % COLOURS.length]
  const leaves = 3 + (place % 6)
  const petals = Array.from({ length: leaves }, (_, at) => {
    const turn = (360 / leaves) * at
    return `<ellipse cx="100" cy="52" rx="${20 + (place % 3) * 4}" ry="40" transform="rotate(${turn} 100 100)"/>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 200" width="${LOGO_SIDE}" height="${LOGO_SIDE}"><g fill="${colour}">${petals.join('')}</g><circle cx="100" cy="100" r="24" fill="#ffffff"/></svg>`
}

type SeedLogo = { logo: Uint8Array<ArrayBuffer>; logoHash: string; logoWidth: number; logoHeight: number }

/**
 * A logo for each of so many organisations, drawn before any transaction waits for it. They are drawings of our own, so
 * they need no process of their own as people's pictures do.
 */
export async function demoLogos(count: number): Promise<SeedLogo[]> {
  return Promise.all(
    Array.from({ length: count }, async (_, place) => {
      const { data, info } = await sharp(Buffer.from(mark(place)))
        .png({ compressionLevel: 9 })
        .toBuffer({ resolveWithObject: true })
      const png = Uint8Array.from(data)
      return { logo: png, logoHash: logoHash(png), logoWidth: info.width, logoHeight: info.height }
    }),
  )
}
