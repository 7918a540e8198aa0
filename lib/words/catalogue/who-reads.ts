import { words } from '../say.ts'

/** Who reads the answer to a letter: as its writer is told before it goes, and as the MP’s office reads below it. */
export const whoReadsWords = words({
  staffToo: {
    en: 'Staff of the {coalition} read the answer too, and pass it on to you.',
    cy: 'Mae staff {coalition} yn darllen yr ateb hefyd, ac yn ei anfon ymlaen atoch.',
  },
  youAlone: {
    en: 'The answer is for you alone. The {coalition} passes it on to you, and keeps only the day it came.',
    cy: 'I chi yn unig y mae’r ateb. Mae {coalition} yn ei anfon ymlaen atoch, ac yn cadw dim ond y diwrnod y daeth.',
  },
  footStaffToo: {
    en: 'Answers to this e-mail go to {writer}. Staff of the {coalition} read them too.',
    cy: 'Mae atebion i’r e-bost hwn yn mynd at {writer}. Mae staff {coalition} yn eu darllen hefyd.',
  },
  footWriterAlone: {
    en: 'Answers to this e-mail go to {writer} alone. The {coalition} keeps only the day they came.',
    cy: 'Mae atebion i’r e-bost hwn yn mynd at {writer} yn unig. Mae {coalition} yn cadw dim ond y diwrnod y daethant.',
  },
  onPage: {
    en: 'Answers go to those who wrote, and to nobody else. We keep only the day they came.',
    cy: 'Mae’r atebion yn mynd at y rhai a ysgrifennodd, ac nid at neb arall. Rydym yn cadw dim ond y diwrnod y daethant.',
  },
  onPageStaffToo: {
    en: 'Our staff read the answers of MPs, and pass each on to whoever wrote.',
    cy: 'Mae ein staff yn darllen atebion yr ASau, ac yn anfon pob un ymlaen at bwy bynnag a ysgrifennodd.',
  },
  mailedOn: {
    en: 'It was for you alone. It was mailed to you on {day}, and we did not keep its words.',
    cy: 'I chi yn unig yr oedd. Fe’i hanfonwyd atoch drwy e-bost ar {day}, ac ni chadwyd ei eiriau gennym.',
  },
  notMailed: {
    en: 'It was for you alone, and its words are no longer kept.',
    cy: 'I chi yn unig yr oedd, ac nid yw ei eiriau’n cael eu cadw bellach.',
  },
  copyForYouAlone: {
    en: 'It is for you alone. Keep this e-mail: we delete the answer as soon as you have it.',
    cy: 'I chi yn unig y mae. Cadwch yr e-bost hwn: byddwn yn dileu’r ateb cyn gynted ag y bydd gennych.',
  },
})
