import { createRequire } from 'node:module'
import { isatty } from 'node:tty'
import pino from 'pino'
import { config } from './config.ts'

const STANDARD_ERROR = 2

let known: pino.Logger | undefined

/**
 * The log of this process, on standard error: lines to read where that is a terminal, one JSON line an event where it is
 * not. No personal data goes in: ids and counts only, never an address, a name, a token or a text.
 */
export function log(): pino.Logger {
  known ??= pino({ level: config().logLevel, base: { pid: process.pid } }, destination())
  return known
}

/** A part of Chorus has its supervisor's standard error, so each of them sees by itself whether it is a terminal. */
function destination(): pino.DestinationStream {
  if (!isatty(STANDARD_ERROR)) return pino.destination(STANDARD_ERROR)
  // Loaded here, and in no thread of its own: only a terminal needs it, and what a process says last must be seen too.
  const readable: typeof import('pino-pretty') = createRequire(import.meta.url)('pino-pretty')
  return readable({ destination: STANDARD_ERROR, sync: true, translateTime: 'SYS:HH:MM:ss', ignore: 'pid' })
}
