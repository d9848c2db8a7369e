import type { VitePluginConfig } from '@remix-run/dev'
export const ignoredRouteFiles: string[]
declare const options: VitePluginConfig
export default options
