/** A member's name where it can be no link: one who was made up for a demonstration says so wherever the words travel. */
export const memberNamed = ({ name, invented }: { name: string; invented: boolean }): string =>
  invented ? `${name}, invented` : name
