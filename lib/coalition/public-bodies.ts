import type { CharityRegulator } from '#lib/platform/generated/prisma/enums.ts'
import type { Language } from '#lib/words/language.ts'

/** A body that the public can turn to: its own name in each language, and its site. */
type PublicBody = { name: Record<Language, string>; href: Record<Language, string> }

const body = (en: string, cy: string, href: string, hrefCy = href): PublicBody => ({
  name: { en, cy },
  href: { en: href, cy: hrefCy },
})

/** Whose register a charity stands in, and who hears complaints about it. */
export const charityRegulators: Record<CharityRegulator, PublicBody> = {
  england_and_wales: body(
    'Charity Commission for England and Wales',
    'Comisiwn Elusennau Cymru a Lloegr',
    'https://register-of-charities.charitycommission.gov.uk/',
    'https://register-of-charities.charitycommission.gov.uk/cy/',
  ),
  scotland: body(
    'Scottish Charity Regulator (OSCR)',
    'Rheoleiddiwr Elusennau’r Alban (OSCR)',
    'https://www.oscr.org.uk/',
  ),
  northern_ireland: body(
    'Charity Commission for Northern Ireland',
    'Comisiwn Elusennau Gogledd Iwerddon',
    'https://www.charitycommissionni.org.uk/',
  ),
}

/** Who hears complaints about data protection, in all four nations: UK GDPR, article 77. */
export const informationCommissioner = {
  ...body(
    'Information Commissioner’s Office',
    'Swyddfa’r Comisiynydd Gwybodaeth',
    'https://ico.org.uk/make-a-complaint/',
    'https://cy.ico.org.uk/make-a-complaint/',
  ),
  telephone: '0303 123 1113',
}

/** Who advises people that a site shuts out: Equality Act 2010, and in Northern Ireland the law there. */
export const equalityAdvice = {
  britain: body(
    'Equality Advisory and Support Service',
    'Gwasanaeth Cynghori a Chymorth Cydraddoldeb',
    'https://www.equalityadvisoryservice.com/',
  ),
  northernIreland: body(
    'Equality Commission for Northern Ireland',
    'Comisiwn Cydraddoldeb Gogledd Iwerddon',
    'https://www.equalityni.org/',
  ),
}
