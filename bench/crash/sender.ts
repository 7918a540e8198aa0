import { randomUUID } from 'node:crypto'
import type { Follower } from '#lib/outbox/follower.ts'
import { startSender } from '#lib/outbox/sender.ts'
import { connectDatabase } from '#lib/platform/database.ts'
import { DeliveryState } from '#lib/platform/generated/prisma/enums.ts'
import type { Moment } from './moments.ts'
import { standingStill } from './standing-still.ts'

/**
 * A sender in a process of its own, to be killed. It stands still where it is asked to, says that it does, and goes on when it
 * is told. What follows its letters writes into the table `followed`, in the transaction of the move. Its words of the command line are the
 * database, the port of the mail system, and what it is called.
 */
const [, , url = '', port = '', owner = randomUUID()] = process.argv
const db = connectDatabase(url, 6)
const { at, asked } = standingStill()

const moments: Partial<Record<string, Moment>> = {
  leased: 'in the claim',
  in_data: 'before the first byte',
  accepted: 'accepted, not committed',
}

const STATES = Object.values(DeliveryState)

const follow: Follower = async (tx, { correlationId, to }) => {
  if (to === 'accepted') await tx.$executeRaw`INSERT INTO followed (id) VALUES (${correlationId})`
  const moment = moments[to]
  if (moment) await at(moment)
}

startSender({
  db,
  owner,
  transport: () => ({ host: '127.0.0.1', port: Number(port), secure: false, plain: true }),
  kinds: {
    letter: {
      follow,
      // A real letter does not hear that it begins, so that this is committed together with others.
      get hears() {
        return asked() === 'before the first byte' ? STATES : STATES.filter((state) => state !== 'in_data')
      },
      async mayLeave() {
        await at('leased')
        return { ok: true }
      },
    },
  },
  takeOver: false,
  pollMs: 30,
})
process.send?.('started')
