import { useCallback, useEffect, useRef, useState } from 'react'
import type { OrderHoldInput } from './events'
import { createHoldSender, type HoldAnswer, type HoldPhase, type HoldSender, type HoldWay } from './hold-sender'
import { newKey } from './new-key'
import type { MarketSocket } from './socket.client'

const ackTimeoutMs = 4000
const httpTimeoutMs = 8000

/** One tap at a time, sent over the socket and, failing that, by `POST /hold`, until it is answered. */
export function useHold(onAnswer?: (answer: HoldAnswer) => void) {
  const [state, setState] = useState<HoldPhase>({ phase: 'idle' })
  const sender = useRef<HoldSender | null>(null)
  const tell = useRef(onAnswer)
  tell.current = onAnswer

  useEffect(() => {
    let socket: MarketSocket | null = null
    let isGone = false
    const made = createHoldSender({
      ways: [(input) => overSocket(socket, input), overHttp],
      storage: safeStorage(),
      wait: pause,
      onPhase: (phase) => {
        if (isGone) return
        setState(phase)
        if (phase.phase === 'answered') tell.current?.(phase.answer)
      },
    })
    sender.current = made
    void import('./socket.client').then((module) => {
      if (isGone) return
      socket = module.marketSocket()
      socket.on('connect', made.nudge)
      made.resume()
    })
    window.addEventListener('online', made.nudge)
    return () => {
      isGone = true
      made.stop()
      socket?.off('connect', made.nudge)
      window.removeEventListener('online', made.nudge)
    }
  }, [])

  const hold = useCallback((tap: Omit<OrderHoldInput, 'key'>) => sender.current?.send({ ...tap, key: newKey() }), [])
  const settle = useCallback(() => setState({ phase: 'idle' }), [])
  return { state, hold, settle }
}

const overSocket = async (socket: MarketSocket | null, input: OrderHoldInput): Promise<HoldAnswer> => {
  if (!socket?.connected) throw new Error('no socket')
  return socket.timeout(ackTimeoutMs).emitWithAck('order:hold', input)
}

const overHttp: HoldWay = async (input) => {
  const response = await fetch('/hold', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(input),
    signal: timeoutSignal(httpTimeoutMs),
  })
  return (await response.json()) as HoldAnswer
}

function timeoutSignal(ms: number): AbortSignal {
  const controller = new AbortController()
  setTimeout(() => controller.abort(), ms)
  return controller.signal
}

function pause(ms: number) {
  let wake = () => {}
  const done = new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ms)
    wake = () => {
      clearTimeout(timer)
      resolve()
    }
  })
  return { done, wake: () => wake() }
}

/** Null where the browser keeps nothing (private windows of some apps): then a reload forgets a tap on its way. */
function safeStorage(): Storage | null {
  try {
    return window.sessionStorage
  } catch {
    return null
  }
}
