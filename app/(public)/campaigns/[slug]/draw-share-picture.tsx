import { readFile } from 'node:fs/promises'
import { ImageResponse } from 'next/og'
import { SharePicture } from '#components/publications/share-picture.tsx'
import { oneAtATime } from '#lib/platform/one-at-a-time.ts'
import { remember } from '#lib/platform/remember.ts'
import { letterFont } from '#lib/publications/pdf-fonts.ts'
import type { SharePictureWords } from '#lib/publications/share-picture-words.ts'

export const SHARE_PICTURE = { width: 1200, height: 630 }
/** Some 60 KB each; every campaign, its statement and some of its organisations in both languages, for most coalitions. */
const KEPT = 100

/** Drawn once for the same words: however often strangers ask for it, it costs no more. */
const pictures = remember<ArrayBuffer>({ most: KEPT })
const line = oneAtATime()

/** The picture that stands beside a shared link, as an answer. */
export async function sharePicture(words: SharePictureWords): Promise<Response> {
  const png = await pictures(JSON.stringify(words), () => line.take(() => draw(words)))
  return new Response(png, { headers: { 'content-type': 'image/png', 'cache-control': 'no-store' } })
}

/** With fonts of ours: nothing is fetched for it. */
async function draw(words: SharePictureWords): Promise<ArrayBuffer> {
  const [regular, bold, display] = await Promise.all(
    (['regular', 'bold', 'display'] as const).map((name) => readFile(letterFont(name))),
  )
  if (!regular || !bold || !display) throw new Error('the fonts of the share picture are missing')
  const drawn = new ImageResponse(<SharePicture {...words} />, {
    ...SHARE_PICTURE,
    fonts: [
      { name: 'Sans', data: regular, weight: 400 },
      { name: 'Sans', data: bold, weight: 700 },
      { name: 'Display', data: display, weight: 700 },
    ],
  })
  return drawn.arrayBuffer()
}
