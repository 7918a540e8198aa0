/** What stands before an address that can be pressed: `https://`, `mailto:`. */
// bounded: a scheme has 20 signs at most
const SCHEME = /\b(?:[a-z][a-z0-9+.-]{1,19}:\/\/|(?:mailto|tel|sms|javascript|data):)/gi
/** The stop inside a name of the web: mail programs make a link of `elsewhere.example` by themselves. */
const STOP = /(?<=[\p{L}\p{N}-])[.．。](?=[\p{L}\p{N}][\p{L}\p{N}-])(?!\p{N}+(?![\p{L}\p{N}.-]))/gu

/** A text in which nothing can be pressed, though every address in it can still be read. */
export const withoutLinks = (text: string): string => text.replace(SCHEME, '').replace(STOP, '[.]')
