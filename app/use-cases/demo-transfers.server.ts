// The order book of the pretend bank: what was asked for on /demo/bank waits here until the bank, a program outside the
// market, fetches it and tells the market over the real webhook. In memory: a demo is one process.

export type DemoTransfer = {
  readonly account: string
  readonly amountDong: number
  readonly content: string
  readonly afterSeconds: number
}

export function makeDemoTransfers() {
  const waiting: DemoTransfer[] = []
  let wake = () => {}
  return {
    ask(transfer: DemoTransfer): void {
      waiting.push(transfer)
      wake()
    },
    /** What was asked for since last time; waits for something until `signal` aborts. */
    async fetch(signal: AbortSignal): Promise<DemoTransfer[]> {
      if (waiting.length === 0 && !signal.aborted) {
        await new Promise<void>((resolve) => {
          wake = resolve
          signal.addEventListener('abort', () => resolve(), { once: true })
        })
      }
      return waiting.splice(0)
    },
  }
}
