import { once } from 'node:events'
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs'
import { SMTPServer } from 'smtp-server'
import { standingStill } from './standing-still.ts'

/**
 * The other side, in a process of its own that nobody kills: whatever it accepts is on the disk, one recipient a line, before
 * it says 250. It stands still where it is asked to, says that it does, and goes on when it is told. Its one word of the command
 * line is the file.
 */
const file = openSync(process.argv[2] ?? '', 'a')
const { at } = standingStill()

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['AUTH', 'STARTTLS'],
  disableReverseLookup: true,
  async onRcptTo(_address, _session, done) {
    await at('said to whom')
    done()
  },
  async onData(stream, { envelope }, done) {
    try {
      await once(stream, 'readable')
      await at('in the text')
      for await (const _ of stream);
    } catch {
      // The line broke before the dot: nothing was accepted.
      return
    }
    await at('after the dot')
    for (const { address } of envelope.rcptTo) writeSync(file, `${address}\n`)
    fsyncSync(file)
    done()
  },
})
server.on('error', () => {})
await once(server.listen(0, '127.0.0.1'), 'listening')
const address = server.server.address()
process.once('exit', () => closeSync(file))
process.send?.(typeof address === 'object' ? address?.port : null)
