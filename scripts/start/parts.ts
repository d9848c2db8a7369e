// What `npm start` reads through tsx, by one entry: asked for one by one, each would bring its own copy of what they share.
export const parts = {
  prepare: () => import('./prepare'),
  build: () => import('../build'),
  lan: () => import('./lan'),
  port: () => import('./who-holds-port'),
  demo: () => import('../../demo/start'),
}
