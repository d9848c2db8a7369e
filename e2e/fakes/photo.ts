// A photo as a phone's camera makes it: large, noisy, held upright by an EXIF note, with the place where it was taken.
import sharp from 'sharp'

/** JPEG, 2400×1800 as stored, 1800×2400 as meant. */
export async function phonePhoto(): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const size = { width: 2400, height: 1800 }
  const leaves = Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" ${`width="${size.width}" height="${size.height}"`}><rect width="100%" height="100%" fill="#3d7a35"/>${Array.from(
      { length: 60 },
      (_, i) =>
        `<ellipse cx="${(i * 397) % size.width}" cy="${(i * 211) % size.height}" rx="220" ry="90" transform="rotate(${i * 29} ${(i * 397) % size.width} ${(i * 211) % size.height})" fill="hsl(${90 + (i % 7) * 6} 55% ${30 + (i % 5) * 7}%)"/>`,
    ).join('')}</svg>`,
  )
  const grain = {
    create: {
      ...size,
      channels: 3 as const,
      background: '#808080',
      noise: { type: 'gaussian' as const, mean: 128, sigma: 18 },
    },
  }
  const buffer = await sharp(leaves)
    .composite([{ input: await sharp(grain).png({ compressionLevel: 1 }).toBuffer(), blend: 'soft-light' }])
    .withExif({
      IFD0: { Make: 'Bản', Model: 'Máy 2 GB' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '19/1 24/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '104/1 10/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 88 })
    .toBuffer()
  return { name: 'IMG_20261122_053012.jpg', mimeType: 'image/jpeg', buffer }
}
