import { readFile } from 'node:fs/promises'
import { ImageResponse } from 'next/og'
import { SharePicture } from '#components/publications/share-picture.tsx'
import { letterFont } from '#lib/publications/pdf-fonts.ts'
import { requestLanguage } from '../../../../request-language.ts'
import { openStatement } from '../open-statement.ts'

export const dynamic = 'force-dynamic'

const SIZE = { width: 1200, height: 630 }

type Context = { params: Promise<{ slug: string }> }

/** The picture that stands beside a link to the statement. Drawn with a font of ours: nothing is fetched for it. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const statement = await openStatement((await params).slug)
  const [regular, bold, display] = await Promise.all(
    (['regular', 'bold', 'display'] as const).map((name) => readFile(letterFont(name))),
  )
  if (!regular || !bold || !display) throw new Error('the fonts of the share picture are missing')
  return new ImageResponse(<SharePicture language={await requestLanguage()} statement={statement} />, {
    ...SIZE,
    fonts: [
      { name: 'Sans', data: regular, weight: 400 },
      { name: 'Sans', data: bold, weight: 700 },
      { name: 'Display', data: display, weight: 700 },
    ],
    headers: { 'cache-control': 'no-store' },
  })
}
