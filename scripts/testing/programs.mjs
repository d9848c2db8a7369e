// Programs the tests measure against: independent readers of our pictures and sound.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Program → Debian package. zbarimg is a second reader of QR codes; without it jsQR reads alone. */
const needed = { ffmpeg: 'ffmpeg', ffprobe: 'ffmpeg' }

/** Makes sure ffmpeg is there. Debian as root: its package. Throws with the package's name otherwise. */
export function ensureFfmpeg() {
  const missing = () => Object.keys(needed).filter((program) => spawnSync(program, ['-version']).error)
  if (missing().length === 0) return
  const packages = [...new Set(missing().map((program) => needed[program]))]
  console.log(`Cài ${packages.join(', ')} để thử… / Installing ${packages.join(', ')}…`)
  if (aptInstall(packages) && missing().length === 0) return
  throw new Error(
    `The tests read our video with ${missing().join(' and ')}: install the package ${packages.join(', ')}.`,
  )
}

/** True when Debian's packages could be installed; false where that is not ours to do. */
export function aptInstall(packages) {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return false
  const run = (...args) =>
    spawnSync('apt-get', args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
      .status === 0
  return (run('update') || true) && run('install', '-y', '--no-install-recommends', ...packages)
}
