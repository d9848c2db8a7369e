/** What the video code says of its work: fields first, as pino takes them. Never addresses or names of viewers. */
export type VideoLog = {
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
}
