// `npm run setup`: what an editor or a test needs, without starting anything.
import { checkNode, ensureInstalled } from './start/install.mjs'

checkNode()
ensureInstalled()
const { generatePrismaClient } = await import('./prisma-generate.mjs')
generatePrismaClient()
console.log('Xong. Chạy thử: npm run dev / Ready: npm run dev')
