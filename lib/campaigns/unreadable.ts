/** Why a template cannot be read, in a half-sentence without its line: a fault inside the reader, which knows the line. */
export class Unreadable extends Error {}
