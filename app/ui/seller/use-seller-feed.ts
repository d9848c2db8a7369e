import { useEffect, useRef, useState } from 'react'
import type { SellerOrderNews } from '#app/realtime/events'

/** Orders of a family as they come, newest first (at most 20), once each; `onNews` for what has just come. */
export function useSellerFeed(
  sellerId: string,
  onNews: (news: SellerOrderNews) => void,
): ReadonlyArray<SellerOrderNews> {
  const [feed, setFeed] = useState<ReadonlyArray<SellerOrderNews>>([])
  const latest = useRef(onNews)
  latest.current = onNews
  useEffect(() => {
    let leave = () => {}
    let isGone = false
    void import('#app/realtime/socket.client').then(({ marketSocket }) => {
      if (isGone) return
      const socket = marketSocket()
      const join = () => void socket.emit('seller:join', { sellerId }, () => {})
      const hear = (news: SellerOrderNews) => {
        setFeed((before) => [news, ...before.filter((one) => one.orderId !== news.orderId)].slice(0, 20))
        latest.current(news)
      }
      socket.on('connect', join)
      socket.on('seller:order', hear)
      if (socket.connected) join()
      leave = () => {
        socket.off('connect', join)
        socket.off('seller:order', hear)
      }
    })
    return () => {
      isGone = true
      leave()
    }
  }, [sellerId])
  return feed
}
