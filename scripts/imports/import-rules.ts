/**
 * Who may import whom. This table is the rule that docs/architecture.md describes: to allow an edge, add it here and say
 * why in the same change.
 */

/** Top folders → the top folders they may import besides their own. */
export const FOLDERS: Record<string, readonly string[]> = {
  app: ['components', 'lib'],
  components: ['lib'],
  lib: [],
  prisma: ['lib'],
  processes: ['lib', 'prisma'],
  scripts: ['lib', 'prisma', 'processes'],
  // The presses of the journey are counted by the very steps of its end-to-end test.
  bench: ['lib', 'prisma', 'processes', 'scripts', 'e2e'],
  e2e: ['lib', 'prisma', 'scripts'],
  '.': ['lib', 'scripts'],
}

/** For the program's version. */
export const ANYONE_MAY_READ: readonly string[] = ['package.json']

/** Domains of lib → the domains they may import besides their own, `platform` and `words`. */
export const DOMAINS: Record<string, readonly string[] | 'every domain'> = {
  platform: [],
  words: [],
  counts: [],
  files: [],
  // What goes with a message stays where it is kept until it is sent.
  outbox: ['counts', 'files'],
  catcher: [],
  // For the coalition's name: invitations are signed with it.
  accounts: ['coalition', 'outbox'],
  parliament: ['accounts'],
  coalition: ['accounts'],
  campaigns: ['accounts', 'coalition', 'parliament', 'statements'],
  statements: ['accounts', 'campaigns', 'coalition'],
  positions: ['accounts', 'campaigns', 'coalition', 'outbox', 'statements'],
  publications: [
    'accounts',
    'campaigns',
    'coalition',
    'counts',
    'files',
    'letters',
    'outbox',
    'parliament',
    'positions',
    'statements',
  ],
  supporters: ['accounts'],
  letters: [
    'accounts',
    'campaigns',
    'coalition',
    'counts',
    'outbox',
    'parliament',
    'positions',
    'supporters',
  ],
  // An answer that is passed on is signed with the coalition's name, and names the supporter's own page.
  // Joint letters are answered too.
  replies: ['accounts', 'coalition', 'counts', 'files', 'letters', 'outbox', 'publications', 'supporters'],
  // What is kept of a supporter, wherever it lies: shown to them, cleared by the rules, erased at their wish.
  privacy: [
    'accounts',
    'campaigns',
    'coalition',
    'counts',
    'files',
    'letters',
    'outbox',
    'replies',
    'supporters',
  ],
  // What people do with answers: stances, promises, follow-ups, and who works on what.
  casework: [
    'accounts',
    'campaigns',
    'coalition',
    'counts',
    'letters',
    'outbox',
    'parliament',
    'publications',
    'replies',
  ],
  // Everything that is known of one member of Parliament.
  members: [
    'accounts',
    'campaigns',
    'casework',
    'coalition',
    'counts',
    'letters',
    'outbox',
    'parliament',
    'publications',
    'replies',
  ],
  // Which seats or members: a filter that lists, maps, letters and exports share.
  segments: ['accounts', 'casework', 'counts', 'members', 'parliament'],
  // Remarks, watching, the log that reads as sentences, the digest.
  teamwork: ['accounts', 'campaigns', 'casework', 'coalition', 'members', 'outbox', 'parliament', 'replies'],
  dashboard: 'every domain',
}

/** Tests, and what they are run and helped by; a domain's helpers for tests are for them, and for what measures. */
export const TESTS = /\.(test|spec)\.tsx?$|(^|\/)testing\//
export const MAY_BE_HELPED = new RegExp(`${TESTS.source}|^bench\\/`)
export const HELPERS_FOR_TESTS = /^lib\/[^/]+\/testing\//

/** The file whose values (not types) reach the database, and who may import them. */
export const DATABASE = 'lib/platform/database.ts'
export const MAY_REACH_DATABASE: readonly RegExp[] = [
  /^(app|processes|prisma|scripts|bench|e2e)\//,
  /^lib\/platform\//,
  /^lib\/[^/]+\/data\.ts$/,
  // The accounts library is made once a process and keeps its own hold on the database.
  /^lib\/accounts\/(auth|current-person)\.ts$/,
  // Parts of a page of another domain: they are given an id and who asks, and read for themselves on the server.
  /^components\/casework\/(answer|member)-[a-z]+\.tsx$/,
  // The same, of what is shared.
  /^components\/replies\/(shared\/(share-card|member-answers)|stacks\/stack-note)\.tsx$/,
  // The same, of what colleagues say beside a thing, and of who watches it.
  /^components\/teamwork\/(remarks|watch-button)\.tsx$/,
  TESTS,
]

/** What code that reaches a browser may never load, directly or through what it imports. */
export const SERVER_ONLY_FILES: readonly RegExp[] = [
  /^lib\/platform\/(config|database|log)\.ts$/,
  /^lib\/platform\/generated\/prisma\/client\.ts$/,
  /^lib\/[^/]+\/data\.ts$/,
  /^(processes|scripts|prisma|bench|e2e)\//,
]
export const SERVER_ONLY_PACKAGES =
  /^(node:|server-only$|pg$|pg-boss$|pino$|nodemailer|imapflow$|smtp-server|better-auth$|rate-limiter-flexible$|csv-parse|@prisma\/|@electric-sql\/)/

/** Packages that lib may not name: it knows no page and no request. `queries.ts` alone speaks react-query. */
export const NOT_IN_LIB = /^(react|react-dom|next|server-only|client-only)(\/|$)/
export const ONLY_IN_QUERIES = /^@tanstack\/react-query$/

export const FILE_NAME = /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|spec|config|d))?\.(ts|tsx|js|mjs)$/
