import sharp from 'sharp'
import { logoHash } from '#lib/coalition/logo-hash.ts'

const WEEKS = 5
const DAYS = 7

/** A month on a wall, three of its weeks marked, and a cup on the sill below: drawn, so that nobody real is seen. */
function drawing(): string {
  const day = (week: number, at: number) => {
    const marked = week > 0 && week < 4
    const place = `x="${372 + at * 58}" y="${196 + week * 62}" width="46" height="48" rx="8"`
    const cross = `M${380 + at * 58} ${206 + week * 62}l30 28m0-28l-30 28`
    return `<rect ${place} fill="${marked ? '#b23a1c' : '#e6ddcb'}"/>${marked ? `<path d="${cross}" stroke="#fffdf9" stroke-width="5" stroke-linecap="round"/>` : ''}`
  }
  const days = Array.from({ length: WEEKS * DAYS }, (_, at) => day(Math.floor(at / DAYS), at % DAYS))
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 960 720" width="960" height="720">
<rect width="960" height="720" fill="#dfecea"/>
<rect x="330" y="70" width="480" height="456" rx="18" fill="#fffdf9"/>
<rect x="330" y="70" width="480" height="96" rx="18" fill="#0f4a53"/><rect x="330" y="140" width="480" height="26" fill="#0f4a53"/>
<circle cx="420" cy="70" r="15" fill="#77705f"/><circle cx="720" cy="70" r="15" fill="#77705f"/>${days.join('')}
<rect y="590" width="960" height="130" fill="#c99f6a"/><rect y="590" width="960" height="16" fill="#a97f4c"/>
<path d="M96 430h150v110a60 60 0 0 1-60 60h-30a60 60 0 0 1-60-60z" fill="#0f4a53"/>
<path d="M246 456h24a38 38 0 0 1 0 76h-24" fill="none" stroke="#0f4a53" stroke-width="18"/>
<path d="M140 400c-18-26 18-36 0-64m58 64c-18-26 18-36 0-64" fill="none" stroke="#fffdf9" stroke-width="11" stroke-linecap="round"/>
</svg>`
}

/** The picture of the demonstration's campaign, as the database takes it; a drawing of our own, so drawn here. */
export async function demoPicture(now: Date) {
  const { data, info } = await sharp(Buffer.from(drawing()))
    .jpeg({ quality: 72, mozjpeg: true })
    .toBuffer({ resolveWithObject: true })
  const jpeg = Uint8Array.from(data)
  return {
    jpeg,
    hash: logoHash(jpeg),
    width: info.width,
    height: info.height,
    alt: 'A drawing: a calendar on a wall with three weeks crossed out, and a cup of tea going cold.',
    altCy: 'Llun: calendr ar wal a thair wythnos wedi’u croesi allan, a phaned o de yn oeri.',
    agreedAt: now,
  }
}

export type DemoPicture = Awaited<ReturnType<typeof demoPicture>>
