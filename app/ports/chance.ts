/** Ids and chance are passed in, so that tests can fix them. */
export type NewId = () => string
/** `length` bytes from a cryptographic source. */
export type RandomBytes = (length: number) => Uint8Array
