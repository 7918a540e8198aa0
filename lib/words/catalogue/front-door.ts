import { words } from '../say.ts'

/** What the web server says by itself, before there is any page. */
export const frontDoorWords = words({
  otherHostTitle: { en: 'This is not our address', cy: 'Nid dyma ein cyfeiriad' },
  otherHost: { en: 'Chorus is at {address}.', cy: 'Mae Chorus yn {address}.' },
  brokenTitle: { en: 'We cannot read this address', cy: 'Ni allwn ddarllen y cyfeiriad hwn' },
  broken: {
    en: 'Part of the address is broken. Nothing you typed is lost. Please open the link again, or start from our first page.',
    cy: 'Mae rhan o’r cyfeiriad wedi torri. Nid oes dim a deipioch wedi’i golli. Agorwch y ddolen eto, neu dechreuwch o’n tudalen gyntaf.',
  },
  tooLargeTitle: { en: 'That is more than we take', cy: 'Mae hynny’n fwy nag yr ydym yn ei dderbyn' },
  tooLarge: {
    en: 'You sent more than {megabytes} MB, so we did not take it. Nothing was changed. Press Back in your browser, make it smaller and try again.',
    cy: 'Anfonoch fwy nag {megabytes} MB, felly ni wnaethom ei dderbyn. Ni newidiwyd dim. Pwyswch Yn ôl yn eich porwr, gwnewch ef yn llai a rhowch gynnig arall arni.',
  },
  tooSlowTitle: { en: 'That took too long', cy: 'Cymerodd hynny ormod o amser' },
  tooSlow: {
    en: 'Your device sent nothing for too long, so we stopped. Nothing was changed. Please try again.',
    cy: 'Nid anfonodd eich dyfais ddim am ormod o amser, felly rhoesom y gorau iddi. Ni newidiwyd dim. Rhowch gynnig arall arni.',
  },
  tooMuchKeptTitle: {
    en: 'Your browser sent too much with that',
    cy: 'Anfonodd eich porwr ormod gyda hynny',
  },
  tooMuchKept: {
    en: 'It keeps more for this site than we can take. Please clear what it keeps for this site, and try again.',
    cy: 'Mae’n cadw mwy ar gyfer y wefan hon nag y gallwn ei dderbyn. Cliriwch yr hyn mae’n ei gadw ar gyfer y wefan hon, a rhowch gynnig arall arni.',
  },
})
