// What every journey has: a market of its own, phones to walk through it, and a check that no page complained.
import { type BrowserContext, type BrowserContextOptions, test as base, expect, type Page } from '@playwright/test'
import { type Market, type MarketOptions, startMarket } from '../scripts/testing/market'

type WorkerFixtures = {
  /** `test.use({ marketOptions: { env: { DEMO: '0' } } })` at the top of a file gives that file another market. */
  marketOptions: MarketOptions
  market: Market
}
type Fixtures = {
  /** Another person on another phone: a context of its own, watched like the first. */
  newPhone(options?: BrowserContextOptions): Promise<Page>
  /** Lets a message through that a journey provokes on purpose (a lost connection, a refused payment). */
  allowConsole(pattern: RegExp): void
  consoleWatch: ConsoleWatch
}
type ConsoleWatch = { watch(context: BrowserContext): void; allow(pattern: RegExp): void }

export const test = base.extend<Fixtures, WorkerFixtures>({
  marketOptions: [{}, { scope: 'worker', option: true }],
  market: [
    async ({ marketOptions }, use) => {
      const market = await startMarket(marketOptions)
      await use(market)
      await market.stop()
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  baseURL: async ({ market }, use) => use(market.origin),
  consoleWatch: [
    async ({ context }, use) => {
      const complaints: string[] = []
      const allowed: RegExp[] = []
      const note = (text: string) => void (allowed.some((pattern) => pattern.test(text)) || complaints.push(text))
      const watch = (watched: BrowserContext) => {
        watched.on('console', (message) => {
          if (message.type() === 'error') note(`${message.text()} (${message.location().url})`)
        })
        watched.on('weberror', (error) => note(String(error.error().stack ?? error.error())))
      }
      watch(context)
      await use({ watch, allow: (pattern) => void allowed.push(pattern) })
      const unexpected = complaints.filter((text) => !allowed.some((pattern) => pattern.test(text)))
      expect(unexpected, 'errors in the browser’s console').toEqual([])
    },
    { auto: true },
  ],
  allowConsole: async ({ consoleWatch }, use) => use(consoleWatch.allow),
  newPhone: async ({ browser, contextOptions, baseURL, consoleWatch }, use) => {
    const opened: BrowserContext[] = []
    await use(async (options = {}) => {
      const context = await browser.newContext({ ...contextOptions, ...(baseURL && { baseURL }), ...options })
      opened.push(context)
      consoleWatch.watch(context)
      return context.newPage()
    })
    for (const context of opened) await context.close()
  },
})
export { expect }
