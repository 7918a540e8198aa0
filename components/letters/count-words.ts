/** How many words a text has, in any script that puts spaces between them. */
export const countWords = (text: string) => text.trim().split(/\s+/u).filter(Boolean).length
