/** Draws a QR code as a PNG: at least 600 px, a quiet zone of 4 modules, error correction M. */
export type DrawQr = (text: string) => Promise<Uint8Array<ArrayBuffer>>
