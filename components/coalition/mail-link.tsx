/** An e-mail address that opens the reader’s own mail program. */
export const MailLink = ({ address }: { address: string }) => <a href={`mailto:${address}`}>{address}</a>
