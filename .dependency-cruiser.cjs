// Import directions of the app, as rules. `npm run lint:imports` fails on any breach.
// Each row: a layer, and the only places inside app/ that it may import.
const layers = {
  domain: ['domain'],
  ports: ['ports', 'domain'],
  'use-cases': ['use-cases', 'ports', 'domain'],
  config: ['config'],
  adapters: ['adapters', 'ports', 'domain', 'config'],
  video: ['video', 'ports', 'domain'],
  realtime: ['realtime', 'use-cases', 'ports', 'domain'],
  services: ['services/', 'use-cases', 'adapters', 'realtime', 'video', 'ports', 'domain', 'config', 'i18n'],
  http: ['http', 'services\\.server', 'i18n', 'domain', 'config'],
  i18n: ['i18n', 'domain'],
  ui: ['ui', 'i18n', 'domain', 'realtime/[^/]+\\.(client\\.)?tsx?$', 'video/(core/|[^/]+\\.client)'],
  routes: ['http', 'services\\.server', 'ui', 'i18n', 'domain'],
}
const layerRules = Object.entries(layers).map(([layer, allowed]) => ({
  name: `${layer}-imports`,
  severity: 'error',
  from: { path: `^app/${layer}/`, pathNot: '\\.test\\.tsx?$' },
  to: { path: '^app/', pathNot: `^app/(${allowed.join('|')})` },
}))
module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    ...layerRules,
    {
      name: 'domain-is-pure',
      severity: 'error',
      from: { path: '^app/(domain|video/core)/', pathNot: '\\.test\\.tsx?$' },
      to: { dependencyTypes: ['core', 'npm', 'npm-dev'], pathNot: '(^|/)node_modules/zod/' },
    },
    {
      name: 'only-adapters-know-prisma',
      severity: 'error',
      from: { path: '^app/', pathNot: '^app/adapters/database/' },
      to: { path: '(prisma/client|generated/prisma|@prisma/)' },
    },
    {
      name: 'nothing-imports-a-route',
      severity: 'error',
      from: { path: '^app/(?!routes/)' },
      to: { path: '^app/routes/' },
    },
    {
      name: 'services-stay-below-http',
      severity: 'error',
      from: { path: '^app/services\\.server' },
      to: { path: '^app/(http|ui|routes)/' },
    },
    { name: 'ui-has-no-server-code', severity: 'error', from: { path: '^app/ui/' }, to: { path: '\\.server\\.tsx?$' } },
    {
      name: 'not-to-test',
      severity: 'error',
      from: { pathNot: '\\.(test|contract|fake)\\.tsx?$|^e2e/' },
      to: { path: '\\.(test|contract|fake)\\.tsx?$|^e2e/' },
    },
  ],
  options: {
    exclude: { path: '^app/adapters/database/generated/' },
    tsPreCompilationDeps: true, // type-only cycles count too
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
}
