const LINK = /(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]])/

/** A message's text as it was sent; links into this installation can be followed, all others are only shown. */
export function MailText({ text, baseUrl }: { text: string; baseUrl: string }) {
  const pieces = text.split(LINK).map((piece, at) => ({ piece, at, isLink: at % 2 === 1 }))
  return (
    <div className="letter-text whitespace-pre-wrap">
      {pieces.map(({ piece, at, isLink }) =>
        isLink && piece.startsWith(`${baseUrl}/`) ? (
          <a key={at} href={piece}>
            {piece}
          </a>
        ) : (
          piece
        ),
      )}
    </div>
  )
}
