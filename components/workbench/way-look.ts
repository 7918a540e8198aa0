/** The line of a page in the menu: the one that is open stands out by its ground, its weight and a bar. */
export const wayLook =
  'flex min-h-11 w-full items-center gap-2 rounded-md border-transparent border-l-4 px-2.5 text-left text-ink no-underline hover:bg-brand-wash aria-[current]:border-brand aria-[current]:bg-brand-wash aria-[current]:font-bold aria-[current]:text-brand-strong'
