/** A member's name where it stands as plain text: of one who was made up for the demonstration it says so. */
export const toldName = ({ name, invented }: { name: string; invented: boolean }): string =>
  invented ? `${name} (invented)` : name
