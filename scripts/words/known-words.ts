/**
 * Words that count as easily as everyday ones although they are long: a supporter knows them or meets them all the way
 * through, and a shorter word would say something else. Each has its reason; one that no sentence uses is to be taken off.
 */
export const knownWords: Record<string, string> = {
  organisation: 'how charities and groups are named together on every page',
  coalition: 'what the organisations form; it stands in the name of the campaign’s owner',
  parliament: 'where the letter goes; there is no other name for it',
  constituency: 'where an MP’s voters live; people and offices both call it so',
  election: 'the reason there may be no MP; there is no other word for it',
  'by-election': 'how an empty seat is filled; the news calls it so',
  minister: 'an MP’s other office',
  government: 'what ministers belong to; the news calls it so',
  northern: 'a part of the name Northern Ireland',
  paragraph: 'the parts a supporter chooses and moves; "part" alone would not say what is moved',
  reference: 'the number that stands on letters and answers; offices ask for it by this name',
  confirmation: 'the mail that proves an address; the button that sends it and those who help call it so',
  reservation: 'what an organisation may add to its signature; the statement shows it by this name',
  subject: 'the line of a mail that names what it is about',
  character: 'what a limit on typing counts; every form calls it so',
  accessibility: 'what whoever needs it looks for at the foot of a page; the law calls the statement so',
  legitimate: 'a part of the law’s own name for one of its grounds; the privacy page has to give it',
  demonstration: 'what a copy of Chorus with invented people calls itself',
}

const bases = new Set(Object.keys(knownWords))

/** The known word that this one is, alone, in the plural or with ’s; null for every other word. */
export function knownWord(word: string): string | null {
  const lower = word.toLowerCase().replace(/['’]s?$/, '')
  const forms = [lower, lower.replace(/s$/, ''), lower.replace(/ies$/, 'y')]
  return forms.find((form) => bases.has(form)) ?? null
}
