/** Opens a page afresh, also where only its fragment differs from what is shown; without an address the same page. */
export function goTo(to: string = window.location.href): void {
  const next = new URL(to, window.location.href)
  if (next.href.split('#')[0] === window.location.href.split('#')[0]) {
    window.history.replaceState(null, '', next)
    window.location.reload()
  } else window.location.assign(next)
}
