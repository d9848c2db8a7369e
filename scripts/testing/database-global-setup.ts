// Runs once for `npm run test:db`: one PostgreSQL for all files, and where to find it.
import type { TestProject } from 'vitest/node'
import { startTestCluster, type TestCluster } from './test-cluster'

declare module 'vitest' {
  interface ProvidedContext {
    testCluster: TestCluster
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { ownerUrl, appUrl, template, stop } = await startTestCluster()
  project.provide('testCluster', { ownerUrl, appUrl, template })
  return stop
}
