import pino from 'pino'
import { config } from './config.ts'

let known: pino.Logger | undefined

/**
 * The log of this process: one JSON line an event on standard error. No personal data goes in: ids and counts only,
 * never an address, a name, a token or a text.
 */
export function log(): pino.Logger {
  known ??= pino({ level: config().logLevel, base: { pid: process.pid } }, pino.destination(2))
  return known
}
