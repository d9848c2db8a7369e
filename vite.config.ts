import { vitePlugin as remix } from '@remix-run/dev'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vite'
import remixOptions from './remix.config.js'
import { hlsFromSource } from './scripts/hls-from-source'

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true
  }
}

// What browsers run. Named here, because Vite's search would also find what routes import for the server only (sharp, pg)
// and bundle anew in the middle of the first page, with two Reacts in it.
const clientPackages = [
  'react',
  'react/jsx-runtime',
  'react/jsx-dev-runtime',
  'react-dom',
  'react-dom/client',
  '@remix-run/react',
  'i18next',
  'react-i18next',
  'lucide-react',
  'radix-ui',
  'socket.io-client',
  'zod/mini',
  'hls.js',
  'mediabunny',
  '@mediabunny/aac-encoder',
]

export default defineConfig(({ command }) => ({
  plugins: [hlsFromSource(), tailwindcss(), remix(remixOptions)],
  build: { target: 'es2020', assetsInlineLimit: 0 },
  // The publisher's worker fetches the AAC encoder only where it is needed, so it must be able to split.
  worker: { format: 'es' },
  resolve: { dedupe: ['react', 'react-dom'] },
  optimizeDeps: { include: clientPackages, noDiscovery: true },
  // Left outside, its 1,500 icons would be read one by one at each start.
  ssr: { noExternal: command === 'build' ? ['lucide-react'] : [] },
  server: { hmr: { port: Number(process.env.HMR_PORT ?? 24678) } },
}))
