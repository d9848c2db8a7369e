import { vitePlugin as remix } from '@remix-run/dev'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vite'
import remixOptions from './remix.config.js'

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true
  }
}

export default defineConfig({
  plugins: [tailwindcss(), remix(remixOptions)],
  build: { target: 'es2020', assetsInlineLimit: 0 },
  // The publisher's worker fetches the AAC encoder only where it is needed, so it must be able to split.
  worker: { format: 'es' },
  server: { hmr: { port: Number(process.env.HMR_PORT ?? 24678) } },
})
