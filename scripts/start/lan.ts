// For `npm start -- --lan`: a certificate authority of this machine's own, kept in the data folder, a certificate for
// today's addresses, and words for the phones' owners. Cameras and service workers need HTTPS the phone trusts.
import { X509Certificate } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import qrcode from 'qrcode'
import { generate } from 'selfsigned'

export type LocalTls = { key: string; cert: string; authority: string }
type Pair = { key: string; cert: string }

const day = 86_400_000
const common = { keyType: 'ec', curve: 'P-256', algorithm: 'sha256' } as const

/** The machine's IPv4 addresses on its networks. */
export function networkAddresses(): string[] {
  const all = Object.values(os.networkInterfaces()).flatMap((each) => each ?? [])
  return all.filter((each) => each.family === 'IPv4' && !each.internal).map((each) => each.address)
}

/** A certificate for localhost and today's addresses; made anew when they changed or it is about to end. */
export async function localCertificate(dataDir = '.data', addresses = networkAddresses()): Promise<LocalTls> {
  const folder = path.join(dataDir, 'lan')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const authority = await kept(folder, 'authority', () => true, makeAuthority)
  const fits = ({ cert }: Pair) => {
    const known = new X509Certificate(cert)
    return known.verify(new X509Certificate(authority.cert).publicKey) && addresses.every((each) => known.checkIP(each))
  }
  const own = await kept(folder, 'server', fits, () => makeCertificate(authority, addresses))
  return { ...own, authority: authority.cert }
}

async function kept(folder: string, name: string, fits: (pair: Pair) => boolean, make: () => Promise<Pair>) {
  const file = path.join(folder, `${name}.json`)
  if (existsSync(file)) {
    const pair: Pair = JSON.parse(readFileSync(file, 'utf8'))
    const ends = Date.parse(new X509Certificate(pair.cert).validTo)
    if (ends > Date.now() + 7 * day && fits(pair)) return pair
  }
  const pair = await make()
  writeFileSync(file, JSON.stringify(pair), { mode: 0o600 })
  return pair
}

async function makeAuthority(): Promise<Pair> {
  const made = await generate([{ name: 'commonName', value: `Chợ Bản trên ${os.hostname()}` }], {
    ...common,
    notBeforeDate: new Date(Date.now() - day),
    notAfterDate: new Date(Date.now() + 3650 * day),
    extensions: [
      { name: 'basicConstraints', cA: true, pathLenConstraint: 0, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    ],
  })
  return { key: made.private, cert: made.cert }
}

async function makeCertificate(authority: Pair, addresses: string[]): Promise<Pair> {
  const made = await generate([{ name: 'commonName', value: 'Chợ Bản' }], {
    ...common,
    ca: authority,
    notBeforeDate: new Date(Date.now() - day),
    // Phones refuse certificates of more than 825 days.
    notAfterDate: new Date(Date.now() + 365 * day),
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          ...['127.0.0.1', '::1', ...addresses].map((ip) => ({ type: 7 as const, ip })),
        ],
      },
    ],
  })
  return { key: made.private, cert: made.cert }
}

/** Words and a QR code for people with phones. */
export async function phoneInstructions(port: number, addresses = networkAddresses()): Promise<string> {
  const [first] = addresses
  if (!first) return '    Máy này chưa ở trong mạng nào. / This machine is on no network.'
  const url = `https://${first}:${port}/`
  const lines = [
    `    Trên điện thoại  ${url}`,
    ...addresses.slice(1).map((each) => `                     https://${each}:${port}/`),
    '',
    await qrcode.toString(url, { type: 'terminal', small: true }),
    `    Lần đầu trên mỗi điện thoại / first time on each phone:`,
    `    1. mở http://${first}:${port}/local-ca.crt và cài làm "chứng chỉ CA" / install it as a CA certificate`,
    `    2. iPhone: Cài đặt → Cài đặt chung → Giới thiệu → Cài đặt tin cậy chứng chỉ → bật / turn on full trust`,
    `    3. quét mã trên / scan the code above`,
  ]
  return lines.join('\n')
}
