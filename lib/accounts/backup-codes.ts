import { randomInt } from 'node:crypto'

/** No letter or digit here is mistaken for another when copied by hand. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789'
const CODES = 10
const HALF = 5

const half = () => Array.from({ length: HALF }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')

/** Ten codes such as `abcde-fghjk`, each 49 random bits, to stand in for the app once. */
export const newBackupCodes = () => Array.from({ length: CODES }, () => `${half()}-${half()}`)
