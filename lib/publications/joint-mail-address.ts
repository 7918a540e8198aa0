import { letterAddress, returnPath } from '#lib/letters/letter-address.ts'

/** The address a mail of a joint letter is answered at, `the.coalition.TOKEN@domain`, and where reports about it return to. */
export const jointMailAddress = ({ replyToken, senderName }: { replyToken: string; senderName: string }) => ({
  answers: letterAddress({ replyToken, senderName }),
  returns: returnPath(replyToken),
})
