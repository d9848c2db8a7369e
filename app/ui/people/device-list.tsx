import { Form } from '@remix-run/react'
import { Smartphone } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../components/button'
import { StateChip } from '../components/state-chip'
import { useSay } from '../use-say'

export type DeviceView = {
  readonly deviceId: string
  readonly name: string | null
  readonly lastSeenAt: string
  readonly isThis: boolean
}

/** Where one is signed in; a phone that was lost is signed out from here. */
export function DeviceList({ devices, now }: { devices: ReadonlyArray<DeviceView>; now: string }) {
  const { t } = useTranslation('me')
  const say = useSay()
  return (
    <ul className="divide-y divide-line">
      {devices.map((device) => (
        <li key={device.deviceId} className="flex min-h-16 items-center gap-3 py-2">
          <Smartphone aria-hidden className="shrink-0 text-ink-soft" />
          <span className="min-w-0 flex-1">
            <span className="block font-semibold leading-snug">{device.name ?? t('unknownDevice')}</span>
            <span className="block text-ink-soft text-sm">
              {t('lastSeen', { when: say.when(device.lastSeenAt, now) })}
            </span>
          </span>
          {device.isThis ? (
            <StateChip tone="good">{t('thisDevice')}</StateChip>
          ) : (
            <Form method="post" action="/me">
              <input type="hidden" name="deviceId" value={device.deviceId} />
              <Button type="submit" name="intent" value="revoke-device" look="danger" size="tap">
                {t('revokeOther')}
              </Button>
            </Form>
          )}
        </li>
      ))}
    </ul>
  )
}
