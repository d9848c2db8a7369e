// Hamlets of Hữu Kiệm and handover points along National Highway 7 down to Mường Xén, with the road between them.
// Coordinates and roads are made by hand for the demo: plausible, not surveyed.
import type { ClientBase } from 'pg'
import { foldVietnamese } from '#app/domain/shared/words'
import { huuKiem, muongXen } from './communes'
import { seedId } from './ids'
import { upsert } from './rows'

/** `along`: metres up Highway 7 from the market's gate. `spur`: the track off the road, metres and minutes by motorbike. */
type Place = {
  key: string
  commune: string
  kind: 'hamlet' | 'handover'
  name: string
  spot: readonly [latitude: number, longitude: number]
  along: number
  spur?: readonly [metres: number, minutes: number]
}

const handover = (key: string, commune: string, name: string, spot: Place['spot'], along: number): Place => ({
  key,
  commune,
  kind: 'handover',
  name,
  spot,
  along,
})
const hamlet = (key: string, name: string, spot: Place['spot'], along: number, spur: Place['spur']): Place => ({
  key,
  commune: huuKiem,
  kind: 'hamlet',
  name,
  spot,
  along,
  ...(spur && { spur }),
})

export const places: ReadonlyArray<Place> = [
  handover('cong-cho', muongXen, 'Cổng chợ Mường Xén', [19.4002, 104.1156], 0),
  handover('buu-dien', muongXen, 'Bưu điện Mường Xén', [19.4009, 104.1173], 350),
  handover('truong-thpt', muongXen, 'Cổng trường cấp 3 Kỳ Sơn', [19.3996, 104.1214], 900),
  handover('y-te-muong-xen', muongXen, 'Trung tâm y tế Mường Xén', [19.3978, 104.1251], 1500),
  handover('ben-xe', muongXen, 'Bến xe Mường Xén', [19.3951, 104.1302], 2300),
  handover('nga-ba-ta-ca', muongXen, 'Ngã ba Tà Cạ', [19.3917, 104.1369], 3400),
  handover('uy-ban-huu-kiem', huuKiem, 'Uỷ ban xã Hữu Kiệm', [19.3866, 104.1517], 5600),
  handover('truong-huu-kiem', huuKiem, 'Cổng trường cấp 2 Hữu Kiệm', [19.3842, 104.1588], 6500),
  handover('tram-y-te', huuKiem, 'Trạm y tế Hữu Kiệm', [19.3829, 104.1634], 7100),
  handover('nga-ba-na-luong', huuKiem, 'Ngã ba Na Lượng, Quốc lộ 7', [19.3794, 104.1741], 8600),
  handover('dau-cau-khe-nhinh', huuKiem, 'Đầu cầu Khe Nhinh, Quốc lộ 7', [19.3745, 104.1896], 10_700),
  hamlet('khe-nhinh', 'Khe Nhinh', [19.3692, 104.1931], 10_700, [1300, 6]),
  hamlet('na-luong', 'Na Lượng', [19.3769, 104.1752], 8600, [500, 2]),
  hamlet('ban-na', 'Na', [19.3893, 104.1475], 5000, [300, 1]),
  hamlet('khe-ty', 'Khe Tỳ', [19.3688, 104.2027], 12_400, [900, 4]),
  hamlet('huoi-tho', 'Huồi Thợ', [19.3538, 104.1823], 9300, [5200, 26]),
  hamlet('dinh-son', 'Đỉnh Sơn', [19.4065, 104.1702], 7100, [4300, 21]),
]

export const placeId = (key: string): string => seedId(`place:${key}`)

export function placeOf(key: string): Place {
  const place = places.find((candidate) => candidate.key === key)
  if (!place) throw new Error(`no place ${key}`)
  return place
}

/** Metres and minutes between two places: the highway at 28 km/h with its bends, and the tracks at both ends. */
export function road(fromKey: string, toKey: string): { metres: number; minutes: number } {
  const [from, to] = [placeOf(fromKey), placeOf(toKey)]
  const [a, b] = [from.spur ?? [0, 0], to.spur ?? [0, 0]]
  const along = Math.abs(from.along - to.along)
  return { metres: along + a[0] + b[0], minutes: Math.max(1, Math.round(along / 467) + a[1] + b[1]) }
}

export async function seedPlaces(db: ClientBase): Promise<number> {
  const rows = places.map((place) => ({
    id: placeId(place.key),
    commune_code: place.commune,
    kind: place.kind,
    name: place.name,
    search_name: foldVietnamese(place.name),
    latitude: place.spot[0],
    longitude: place.spot[1],
  }))
  await upsert(db, 'place', ['id'], rows)
  const roads = places.flatMap((from) =>
    places
      .filter((to) => to.key !== from.key)
      .map((to) => {
        const { metres, minutes } = road(from.key, to.key)
        return { from_place_id: placeId(from.key), to_place_id: placeId(to.key), minutes, metres }
      }),
  )
  await upsert(db, 'road', ['from_place_id', 'to_place_id'], roads)
  return rows.length
}
