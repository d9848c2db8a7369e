// `npm run dev`: like `npm start`, from sources. Pages reload in place (Vite); a change to code that sockets, jobs or the
// database live in starts the server process again, since those would otherwise keep the old modules.
import { spawn } from 'node:child_process'
import { existsSync, watch } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { checkNode, ensureInstalled } from './start/install.mjs'

checkNode()
process.chdir(fileURLToPath(new URL('..', import.meta.url)))
if (existsSync('.env')) process.loadEnvFile('.env')
ensureInstalled()
const { generatePrismaClient } = await import('./prisma-generate.mjs')
generatePrismaClient()
const { tsImport } = await import('tsx/esm/api')
const { prepare } = await tsImport('./start/prepare.ts', import.meta.url)
const prepared = await prepare({ dataDir: process.env.DATA_DIR ?? '.data', say: (line) => console.log(`  ${line}`) })

const env = { ...prepared.env, ...process.env, NODE_ENV: 'development' }
env.DATABASE_URL = prepared.env.DATABASE_URL
env.DEMO ??= prepared.env.DEMO

let child
let stopping = false
function startChild() {
  // A session of its own: Ctrl-C comes to this process, which then stops the server before the database.
  child = spawn(process.execPath, ['--import', 'tsx', 'scripts/dev-server.ts'], {
    env,
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const mine = child
  mine.once('exit', (code) => {
    if (!mine.killed && !stopping && code !== 0)
      console.log('  Dừng vì lỗi; sửa rồi lưu để chạy lại. / Waiting for a change.')
  })
}

function stopChild() {
  if (!child || child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  const impatient = setTimeout(() => child.kill('SIGKILL'), 10_000)
  return gone.finally(() => clearTimeout(impatient))
}

let restarting = Promise.resolve()
let timer
function restartSoon(reason) {
  clearTimeout(timer)
  timer = setTimeout(() => {
    restarting = restarting.then(async () => {
      if (stopping) return
      console.log(`  ${reason} đổi, chạy lại… / restarting`)
      await stopChild()
      if (reason.endsWith('schema.prisma')) generatePrismaClient()
      startChild()
    })
  }, 150)
}

/** Code that lives as long as the process: everything but pages and what only browsers run. */
function isServerCode(file) {
  if (/(^|\/)generated\/|\.(test|client)\.tsx?$/.test(file)) return false
  if (/\.server\.tsx?$/.test(file)) return true
  return /^(domain|ports|use-cases|adapters|config|services|realtime|video|http|i18n)\/.*\.tsx?$/.test(file)
}

watch('app', { recursive: true }, (_event, file) => {
  const path = file?.replaceAll('\\', '/')
  if (path && isServerCode(path)) restartSoon(`app/${path}`)
})
for (const [folder, pattern] of [
  ['.', /^(server\.ts|\.env)$/],
  ['server', /\.ts$/],
  ['prisma', /^schema\.prisma$/],
]) {
  watch(folder, (_event, file) => {
    if (file && pattern.test(file)) restartSoon(folder === '.' ? file : `${folder}/${file}`)
  })
}

async function leave() {
  if (stopping) return
  stopping = true
  await restarting
  await stopChild()
  await prepared.stop()
  process.exit(0)
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, leave)
if (process.env.npm_lifecycle_event) {
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && leave(), 500).unref()
}
startChild()
