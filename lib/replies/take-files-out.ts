import { unpackApart } from './unpack-apart.ts'

/** Takes the attachments out of a message; one line for all of this process. */
export const takeFilesOut = unpackApart()
