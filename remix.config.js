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
    // Off: the whole map of routes is 3 KB, kept by the browser; asked for piece by piece it is a way to the server and back
    // before a tap on a weak signal, and a link touched before its piece has come cannot be fetched ahead.
    v3_lazyRouteDiscovery: false,
    v3_relativeSplatPath: true,
    v3_routeConfig: true,
    v3_singleFetch: true,
    v3_throwAbortReason: true,
  },
}
