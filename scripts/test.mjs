// `npm test`: installs what is missing and runs every gate, cheapest first; stops at the first that fails.
// `npm test -- unit database` runs only the gates named.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkNode, ensureInstalled } from './start/install.mjs'

checkNode()
process.chdir(fileURLToPath(new URL('..', import.meta.url)))
ensureInstalled()

const bin = (name) => path.join('node_modules', name)
const reports = '.cache/reports'
mkdirSync(reports, { recursive: true })
const vitest = (project, report) => ({
  command: [
    bin('vitest/vitest.mjs'),
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ],
  report,
})

const gates = {
  prisma: { command: ['scripts/prisma-generate.mjs'] },
  lint: { command: [bin('@biomejs/biome/bin/biome'), 'check', '.'] },
  imports: {
    command: [
      bin('dependency-cruiser/bin/dependency-cruise.mjs'),
      'app',
      'server.ts',
      '--config',
      '.dependency-cruiser.cjs',
    ],
  },
  types: { command: [bin('typescript/bin/tsc'), '--noEmit'] },
  unit: {
    before: async () => (await import('./testing/programs.mjs')).ensureFfmpeg(),
    ...vitest('unit', `${reports}/unit.json`),
  },
  database: vitest('database', `${reports}/database.json`),
  build: { command: ['--import', 'tsx', 'scripts/build.ts', '--if-changed'] },
  browser: {
    before: async () => (await import('./testing/browser.mjs')).ensureChromium(),
    command: [bin('@playwright/test/cli.js'), 'test', '--reporter=list,json'],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: `${reports}/browser.json` },
    report: `${reports}/browser.json`,
  },
}

const chosen = process.argv.slice(2).filter((name) => name in gates)
const names = chosen.length > 0 ? ['prisma', ...chosen.filter((name) => name !== 'prisma')] : Object.keys(gates)
const total = { passed: 0, failed: 0 }
const times = []
let broken

for (const name of names) {
  console.log(`\n── ${name} ──`)
  const begun = Date.now()
  const gate = gates[name]
  if (gate.report) rmSync(gate.report, { force: true })
  let code = 1
  try {
    await gate.before?.()
    code = await run(gate)
  } catch (error) {
    console.error(error.message)
  }
  const counted = count(gate.report)
  total.passed += counted.passed
  total.failed += counted.failed
  times.push(`${code === 0 ? '✓' : '✗'} ${name.padEnd(9)} ${((Date.now() - begun) / 1000).toFixed(1).padStart(6)} s`)
  if (code !== 0) {
    broken = name
    // A gate without tests of its own that fails is one failure.
    if (counted.failed === 0) total.failed++
    break
  }
}

console.log(`\n${times.join('\n')}`)
if (broken) console.log(`\nStopped at: ${broken}`)
console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exit(broken ? 1 : 0)

function run(gate) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, gate.command, { stdio: 'inherit', env: { ...process.env, ...gate.env } })
    child.once('exit', (code) => resolve(code ?? 1))
  })
}

/** Counts of a vitest or Playwright JSON report. */
function count(report) {
  if (!report || !existsSync(report)) return { passed: 0, failed: 0 }
  const json = JSON.parse(readFileSync(report, 'utf8'))
  if (json.stats) return { passed: json.stats.expected + json.stats.flaky, failed: json.stats.unexpected }
  return { passed: json.numPassedTests, failed: json.numFailedTests + (json.numRuntimeErrorTestSuites ?? 0) }
}
