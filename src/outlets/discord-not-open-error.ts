/** Discord could not be opened; the message says what to change. */
export class DiscordNotOpenError extends Error {}
