import { type DeskCall, type DeskRefused, deskRoute } from '../campaigns/desk-route.ts'

const PAGE = '/desk/parliament'

/** A form of the Parliament desk: `done` is what its page then says. */
export const parliamentRoute = <Params extends object>(
  done: string,
  handle: (call: DeskCall<Params>) => Promise<{ ok: true } | DeskRefused>,
) =>
  deskRoute<Params>(
    async (call) => {
      const outcome = await handle(call)
      return outcome.ok ? { ok: true, to: `${PAGE}?done=${done}` } : outcome
    },
    { href: PAGE, label: 'Parliament' },
  )
