// `npm start`: from a fresh clone to the whole market in a browser. `npm start -- --lan` for real phones on the same
// network. Everything runs in this one process; the database stops last.
import { existsSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { checkNode, ensureInstalled } from './start/install.mjs'

checkNode()
process.chdir(fileURLToPath(new URL('..', import.meta.url)))
if (existsSync('.env')) process.loadEnvFile('.env')
const lan = process.argv.includes('--lan')
const begun = Date.now()
const say = (line) => console.log(`  ${line}`)

console.log('Chợ Bản đang mở… / Chợ Bản is opening…')
ensureInstalled()
// Only scripts are read through tsx; what serves is built JavaScript.
const { tsImport } = await import('tsx/esm/api')
const { parts } = await tsImport('./start/parts.ts', import.meta.url)

// What has been brought up, taken down in reverse. A signal during the start takes down what there is so far.
const running = []
let leaving = false
async function leave(code) {
  if (leaving) return
  leaving = true
  console.log('\nĐang đóng chợ… / Closing…')
  for (const part of running.reverse()) await part.stop().catch((error) => console.error(error.message))
  process.exit(code)
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => leave(0))
// npm does not pass a SIGTERM on: it just goes. Then this process is nobody's, and would keep port and database.
if (process.env.npm_lifecycle_event) {
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && leave(0), 500).unref()
}

try {
  const { generatePrismaClient } = await import('./prisma-generate.mjs')
  generatePrismaClient()
  process.env.NODE_ENV = 'production'
  const { prepare } = await parts.prepare()
  const prepared = await prepare({ dataDir: process.env.DATA_DIR ?? '.data', say })
  running.push(prepared)
  if (!prepared.demo)
    say('Chợ thật, không có dữ liệu thử (xem .env.example). / A real market, no demo: see .env.example.')
  for (const [name, value] of Object.entries(prepared.env)) {
    // The app gets the app's own login, whatever was given; all else that was given stays.
    if (name === 'DATABASE_URL' || name === 'DEMO' || !process.env[name]) process.env[name] = value
  }
  process.env.LOCAL_START = '1'
  process.env.LOG_LEVEL ??= 'warn'

  const { build, isBuilt } = await parts.build()
  if (!isBuilt()) {
    say('Đang dựng trang, chừng nửa phút… / Building…')
    await build({ quiet: true })
  }

  const tls = lan ? await (await parts.lan()).localCertificate(process.env.DATA_DIR) : undefined
  const { whoHoldsPort } = await parts.port()
  const { serve } = await import(pathToFileURL('build/server.js').href)
  let tries = 0
  const serving = await serve({
    ...(tls ? { tls } : {}),
    onPortTaken(port) {
      const holder = whoHoldsPort(port)
      say(`Cổng ${port} đang bận${holder ? `: ${holder}` : ''}, thử cổng ${port + 1}. / Port ${port} is taken.`)
      return ++tries < 20 ? port + 1 : undefined
    },
  })
  running.push(serving)

  const origin = `${lan ? 'https' : 'http'}://localhost:${serving.port}`
  if (prepared.demo) {
    const { startDemo } = await parts.demo()
    running.push(await startDemo({ origin: serving.localOrigin, log: serving.log }))
  }

  console.log(`\n  Chợ đã mở sau ${((Date.now() - begun) / 1000).toFixed(1)} s. / The market is open.\n`)
  console.log(`    Xem chợ         ${origin}/`)
  if (prepared.demo)
    console.log(`    Vào thử các vai  ${origin}/demo    (người bán, người mua, cán bộ… / try each role)`)
  if (lan) {
    const { phoneInstructions } = await parts.lan()
    console.log(await phoneInstructions(serving.port))
  }
  console.log('\n  Bấm Ctrl-C để đóng. / Press Ctrl-C to stop.\n')
} catch (error) {
  console.error(`\nChưa mở được chợ. / The market could not open.\n${error.message}`)
  if (process.env.LOG_LEVEL === 'debug') console.error(error)
  await leave(1)
}
