/**
 * The web server sets it on a request that somebody at this very machine made: from a loopback address, by a loopback
 * name, and through no relay. It strips any that came in.
 */
export const THIS_MACHINE_HEADER = 'x-chorus-this-machine'

/** Whether somebody at this machine itself is asking, as the web server found. */
export const fromThisMachine = (headers: Headers): boolean => headers.get(THIS_MACHINE_HEADER) === 'yes'
