/**
 * `waiting`: the live has not begun (or nobody sells yet). `loading`: first picture not there yet. `playing`.
 * `signal-lost`: "đang chờ sóng": the last picture stays. `ended`: the live or its replay is over.
 * `blocked`: the browser wants a tap before it plays. `failed`: this browser cannot play it.
 */
export type LiveVideoState = 'waiting' | 'loading' | 'playing' | 'signal-lost' | 'ended' | 'blocked' | 'failed'
