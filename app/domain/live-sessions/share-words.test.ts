import { expect, it } from 'vitest'
import { shareBadge, shareMeta } from './share-words'

const live = {
  slug: 'chi-thuong-22-11-k3f7',
  title: 'Cải mèo và su su',
  status: 'announced' as const,
  announcedFor: '2026-11-22T12:30:00.000Z',
  seller: 'Chị Thương',
  hamlet: 'bản Khe Nhinh',
}

it('says the day, because a picture is looked at days later', () => {
  expect(shareBadge(live)).toEqual({ text: 'Tối Chủ nhật 22/11 19 giờ 30', isLive: false })
  expect(shareBadge({ ...live, status: 'live' })).toEqual({ text: 'ĐANG BÁN', isLive: true })
})
it('gives Zalo a whole address of a picture that is new when the live has begun', () => {
  const picture = (status: 'announced' | 'live') =>
    shareMeta('https://choban.example', { ...live, status }).find(
      (tag) => 'property' in tag && tag.property === 'og:image',
    )
  expect(picture('announced')).toMatchObject({
    content: expect.stringMatching(/^https:\/\/choban\.example\/live\/chi-thuong-22-11-k3f7\/og\.jpg\?v=/),
  })
  expect(picture('live')).not.toEqual(picture('announced'))
})
