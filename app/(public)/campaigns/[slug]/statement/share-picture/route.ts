import { requestLanguage } from '#app/http/request-language.ts'
import { sharePictureWords } from '#lib/publications/share-picture-words.ts'
import { sharePicture } from '../../draw-share-picture.tsx'
import { openStatement } from '../open-statement.ts'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ slug: string }> }

/** The picture that stands beside a link to the statement. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const statement = await openStatement((await params).slug)
  return sharePicture(sharePictureWords(await requestLanguage(), statement))
}
