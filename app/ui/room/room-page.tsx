import { useRevalidator } from '@remix-run/react'
import { useCallback } from 'react'
import { LiveRoom, type RoomPageProps } from './live-room'
import { QuietRoom } from './quiet-room'

/** One link before, during and after a live. When it begins under one's eyes the page turns into the room. */
export function RoomPage(props: RoomPageProps) {
  const { revalidate } = useRevalidator()
  const onLive = useCallback(() => revalidate(), [revalidate])
  return props.view.status === 'live' ? <LiveRoom {...props} /> : <QuietRoom {...props} onLive={onLive} />
}
