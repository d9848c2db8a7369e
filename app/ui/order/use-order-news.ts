import { useRevalidator } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import type { MarketSocket } from '#app/realtime/socket.client'

const askEveryMs = 15_000

/**
 * Keeps an order's page true: news by the socket, a look when one comes back from the bank's app, and, while something is
 * awaited, a question now and then for browsers whose socket does not come through.
 */
export function useOrderNews(orderId: string, isAwaiting: boolean): void {
  const { revalidate } = useRevalidator()
  // News that comes while an answer is on its way is newer than that answer, so it is asked again.
  const ask = useRef(revalidate)
  ask.current = revalidate
  useEffect(() => {
    let socket: MarketSocket | null = null
    let isGone = false
    const onChange = (news: { orderId: string }) => {
      if (news.orderId === orderId) ask.current()
    }
    const onConnect = () => ask.current()
    const onBack = () => {
      if (document.visibilityState === 'visible') ask.current()
    }
    void import('#app/realtime/socket.client').then((module) => {
      if (isGone) return
      socket = module.marketSocket()
      socket.on('order:changed', onChange)
      // What was told while the page was away is not told again.
      socket.on('connect', onConnect)
    })
    document.addEventListener('visibilitychange', onBack)
    window.addEventListener('pageshow', onBack)
    return () => {
      isGone = true
      socket?.off('order:changed', onChange)
      socket?.off('connect', onConnect)
      document.removeEventListener('visibilitychange', onBack)
      window.removeEventListener('pageshow', onBack)
    }
  }, [orderId])
  useEffect(() => {
    if (!isAwaiting) return
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') ask.current()
    }, askEveryMs)
    return () => clearInterval(timer)
  }, [isAwaiting])
}
