import { keyedHash } from './keyed-hash.ts'

/**
 * What locks the words that are typed and not yet saved on somebody's device, as base64: 32 bytes, the same for the same
 * chance or person. It stands in their page alone, never beside what it locks; empty where there is nobody to know it by.
 */
export const typingSecret = (of: string): string => of && keyedHash('typing', of).toString('base64')
