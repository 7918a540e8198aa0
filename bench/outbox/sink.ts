import { once } from 'node:events'
import { SMTPServer } from 'smtp-server'

/**
 * A mail system on loopback, for `start-sink.ts`: takes everything, keeps nothing but how much it took, and tells that when it
 * is asked.
 */
let taken = 0
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['AUTH', 'STARTTLS'],
  disableReverseLookup: true,
  onData(stream, _, done) {
    stream.resume()
    stream.on('end', () => {
      taken++
      done()
    })
  },
})
// A line that breaks is the sender's affair.
server.on('error', () => {})
await once(server.listen(0, '127.0.0.1'), 'listening')
const address = server.server.address()
process.on('message', () => process.send?.(taken))
process.once('disconnect', () => process.exit())
process.send?.(typeof address === 'object' ? address?.port : null)
