/** Less than this behind the break is not worth a press. */
const FEW = 80

/** A text in two at a space near so many characters; whole, with an empty rest, where hardly more is left. */
export function partAt(text: string, most: number): [beginning: string, rest: string] {
  if (text.length <= most + FEW) return [text, '']
  const space = text.slice(0, most).search(/\s\S*$/)
  const at = space > 0 ? space : most
  return [text.slice(0, at), text.slice(at).trimStart()]
}
