import { words } from '../say.ts'

/** When a page cannot be made. Kept small: the browser has these sentences before anything goes wrong. */
export const pageFaultWords = words({
  title: { en: 'Error: something went wrong', cy: 'Gwall: aeth rhywbeth o’i le' },
  heading: { en: 'Something went wrong on our side', cy: 'Aeth rhywbeth o’i le ar ein hochr ni' },
  safe: {
    en: 'What you typed is safe on this device. What you sent is safe with us. Please try again in a minute.',
    cy: 'Mae’r hyn a deipioch yn ddiogel ar y ddyfais hon. Mae’r hyn a anfonoch yn ddiogel gyda ni. Rhowch gynnig arall arni mewn munud.',
  },
  again: { en: 'Try again', cy: 'Rhoi cynnig arall arni' },
  number: {
    en: 'If it keeps happening, tell us this number:',
    cy: 'Os yw’n dal i ddigwydd, rhowch y rhif hwn i ni:',
  },
})
