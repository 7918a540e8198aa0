/** Inputs in which nothing is typed, and for which a letter means nothing. */
const PLAIN_INPUTS = ['checkbox', 'button', 'submit', 'reset', 'image', 'file']

/** Controls that do something of their own with letters and arrows. */
const OWN_KEYS =
  'textarea, select, audio, video, [contenteditable=""], [contenteditable="true"], [role="listbox"], [role="menu"], [role="tree"], [role="grid"], [role="application"]'

/** Whether a key that was pressed belongs to what has the focus, to the browser, or to nobody yet. */
export function takesKey(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey)
    return true
  if (document.querySelector('dialog[open]')) return true
  const { target } = event
  if (!(target instanceof Element)) return false
  if (target.closest(OWN_KEYS)) return true
  return target instanceof HTMLInputElement && !PLAIN_INPUTS.includes(target.type)
}
