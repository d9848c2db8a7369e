// The process that `npm run dev` starts again at each change of server code.
import { serve } from '../server'

let tries = 0
const serving = await serve({ onPortTaken: (port) => (++tries < 20 ? port + 1 : undefined) })
console.log(`  http://localhost:${serving.port}/`)

async function leave(): Promise<void> {
  await serving.stop()
  process.exit(0)
}
process.once('SIGTERM', leave)
// The parent was killed: nobody else would end this process.
process.once('disconnect', leave)
