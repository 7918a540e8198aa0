/** Where strangers' files are opened. */
export const FILES_PATH = '/files/'

/** What a stranger's file may do: be looked at. Browsers draw pictures and PDFs with styles of their own. */
export const STRANGERS_POLICY =
  "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
