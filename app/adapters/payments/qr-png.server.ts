import QRCode from 'qrcode'
import type { DrawQr } from '#app/ports/qr-picture'

const quietZone = 4
const smallestPicture = 600

/** Whole pixels a module, so that every edge is sharp. */
export const drawQrPng: DrawQr = async (text) => {
  const code = QRCode.create(text, { errorCorrectionLevel: 'M' })
  const scale = Math.ceil(smallestPicture / (code.modules.size + 2 * quietZone))
  return new Uint8Array(
    await QRCode.toBuffer(text, { type: 'png', errorCorrectionLevel: 'M', margin: quietZone, scale }),
  )
}
