// Options of the Remix Vite plugin. With Vite nobody else reads this file: vite.config.ts imports it (docs/decisions/001).
/** Files beside routes that are no routes: a test in app/routes would become a live URL. */
export const ignoredRouteFiles = ['**/.*', '**/*.test.*', '**/*.spec.*']

/** @type {import('@remix-run/dev').VitePluginConfig} */
export default {
  appDirectory: 'app',
  buildDirectory: 'build',
  ignoredRouteFiles,
  serverModuleFormat: 'esm',
  future: {
    v3_fetcherPersist: true,
    v3_lazyRouteDiscovery: true,
    v3_relativeSplatPath: true,
    v3_routeConfig: true,
    v3_singleFetch: true,
    v3_throwAbortReason: true,
  },
}
