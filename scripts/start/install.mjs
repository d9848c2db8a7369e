// Installs what is missing, with plain Node: nothing else can be counted on yet.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.resolve(fileURLToPath(new URL('../..', import.meta.url)))
const readJson = (file) => JSON.parse(readFileSync(path.join(root, file), 'utf8'))

/** Stops with plain words on a Node that is too old. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  console.error(`Cần Node 20.19 trở lên, máy này có ${process.versions.node}. / Node 20.19 or newer is needed.`)
  process.exit(1)
}

/** Brings node_modules to what package.json names, showing npm's progress. Runs no package's install script. */
export function ensureInstalled() {
  const missing = missingPackages()
  if (missing.length === 0) return
  console.log(`Đang cài ${missing.length} thư viện, lần đầu mất một hai phút… / Installing libraries…`)
  if (npm(['ci']) && missingPackages().length === 0) return
  console.log('Thử cách khác… / Trying another way…')
  if (npm(['install', '--no-save']) && missingPackages().length === 0) return
  console.error(
    `Chưa cài được: ${missingPackages().slice(0, 5).join(', ')}. Xem lời báo của npm ở trên. / See npm's words above.`,
  )
  process.exit(1)
}

function missingPackages() {
  const { dependencies, devDependencies } = readJson('package.json')
  const wanted = Object.entries({ ...dependencies, ...devDependencies })
  return wanted.filter(([name, version]) => installedVersion(name) !== version).map(([name]) => name)
}

function installedVersion(name) {
  const file = path.join('node_modules', name, 'package.json')
  return existsSync(path.join(root, file)) ? readJson(file).version : undefined
}

function npm(args) {
  const flags = ['--ignore-scripts', '--include=dev', '--no-audit', '--no-fund']
  const cli = process.env.npm_execpath
  const [command, first] = cli?.endsWith('.js') ? [process.execPath, [cli]] : ['npm', []]
  const result = spawnSync(command, [...first, ...args, ...flags], {
    cwd: root,
    stdio: 'inherit',
    shell: command === 'npm' && process.platform === 'win32',
  })
  return result.status === 0
}
