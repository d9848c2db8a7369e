// On 3G a 4 MB photo takes a minute to go up; the market shows at most 1600 pixels. So the phone makes it smaller first,
// where it can; where it cannot (no memory, a kind it does not open) the file goes as it is and the server judges.

const longestSide = 2000
const smallEnough = 700_000

/** A JPEG of at most 2000 pixels, upright; or the file itself. */
export async function shrinkPhoto(file: File): Promise<Blob> {
  if (file.size <= smallEnough || typeof createImageBitmap !== 'function') return file
  try {
    const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' })
    const scale = Math.min(1, longestSide / Math.max(bitmap.width, bitmap.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(bitmap.width * scale)
    canvas.height = Math.round(bitmap.height * scale)
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
    bitmap.close()
    const smaller = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.86))
    // A canvas gives memory back late on cheap phones.
    canvas.width = 0
    return smaller && smaller.size < file.size ? smaller : file
  } catch {
    return file
  }
}
