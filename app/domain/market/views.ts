// Read models: what a page is told. Plain data (dates as ISO text), computed on the server, the same for everybody
// unless its name says "My". Words are made by the page from these values and the i18n catalogue.
import type { OrderStatus } from '../orders/order-status'

export type PictureView = {
  /** Base path of the photo's variants: `<base>/<width>.<avif|webp|jpg>`, widths 320, 800, 1600; null: use the drawing. */
  readonly base: string | null
  readonly hasAvif: boolean
  /** data: URI shown while it loads. */
  readonly blur: string | null
  /** id in domain/products/kinds.ts: /produce/<kind>.svg */
  readonly kind: string
}

export type SellerChip = {
  readonly id: string
  readonly slug: string
  readonly name: string // "Chị Thương"
  readonly hamlet: string // "bản Khe Nhinh"
  readonly commune: string // "Hữu Kiệm"
  readonly portrait: string | null
  readonly isVerified: boolean
}

/** When and where what is bought now comes, and for what fee: shown before the first tap. */
export type DeliveryPromise = {
  readonly tripId: string
  readonly placeId: string
  readonly placeName: string // "cổng chợ Mường Xén"
  readonly arrivesFrom: string
  readonly arrivesUntil: string
  readonly closesAt: string
  readonly feeDong: number
}

export type LotCard = {
  readonly lotId: string
  readonly code: string // "A1"
  readonly name: string // "Cải mèo"
  readonly picture: PictureView
  readonly unit: string // 'bo' | 'kg' … words in i18n `units`
  readonly unitGrams: number | null // usual weight of one unit, null for pieces of unknown weight
  readonly priceDong: number
  readonly left: number // whole units
  readonly isOpen: boolean
  readonly inGround: boolean
  readonly version: number
  readonly seller: SellerChip
  /** null: out of reach, or no trip planned; the page says so before the tap. */
  readonly delivery: DeliveryPromise | null
}

export type LiveCard = {
  readonly slug: string
  readonly title: string
  readonly status: 'announced' | 'live' | 'ended' | 'cancelled'
  readonly announcedFor: string
  readonly startedAt: string | null
  readonly endedAt: string | null
  readonly onBehalf: boolean
  readonly seller: SellerChip
  readonly pinned: LotCard | null
  readonly lots: ReadonlyArray<LotCard>
  readonly viewers: number
}

export type PlaceView = {
  readonly id: string
  readonly name: string
  readonly commune: string
  readonly kind: 'hamlet' | 'handover'
}

export type HomeView = {
  readonly place: PlaceView // "Giao tới"
  readonly live: ReadonlyArray<LiveCard>
  readonly announced: ReadonlyArray<LiveCard>
  /** What can be ordered at once, freshest first. */
  readonly lots: ReadonlyArray<LotCard>
  readonly replays: ReadonlyArray<LiveCard>
  readonly now: string
}

export type RoomView = LiveCard & {
  readonly place: PlaceView
  readonly pins: ReadonlyArray<{ lotId: string; at: string }>
  readonly now: string
}

/** One lot's own page. */
export type LotView = {
  readonly lot: LotCard
  readonly place: PlaceView
  /** The live it is sold in now, or the next announced one. */
  readonly live: null | Pick<LiveCard, 'slug' | 'title' | 'status' | 'announcedFor'>
  readonly now: string
}

/** A family's page: what can be ordered, and when it sells. */
export type SellerView = {
  readonly seller: SellerChip
  readonly place: PlaceView
  readonly lots: ReadonlyArray<LotCard>
  readonly lives: ReadonlyArray<LiveCard>
  readonly now: string
}

export type OrderLineView = {
  readonly id: string
  readonly lotId: string
  readonly name: string
  readonly kind: string
  readonly unit: string
  readonly quantity: number
  readonly unitPriceDong: number
  readonly amountDong: number
}

/** An order as its buyer or its seller's family sees it; the server leaves out what the other may not see. */
export type OrderView = {
  readonly id: string
  readonly code: string
  /** Short link `/o/<code>-<last three digits of the phone>`; null until placed. */
  readonly link: string | null
  readonly status: OrderStatus
  readonly seller: SellerChip
  readonly sellerPhone: string | null
  readonly lines: ReadonlyArray<OrderLineView>
  readonly goodsDong: number
  readonly feeDong: number
  readonly creditDong: number
  readonly paidDong: number
  readonly dueDong: number
  readonly method: 'vietqr' | 'cod' | null
  readonly holdUntil: string | null
  readonly payUntil: string | null
  readonly saidPaidAt: string | null
  readonly delivery: null | Omit<DeliveryPromise, 'feeDong'>
  readonly deliveryCode: string | null // only for its buyer
  readonly recipient: null | { name: string; phone: string | null }
  readonly cancelReason: string | null
  readonly liveSlug: string | null
  readonly createdAt: string
  readonly now: string
}

/** One way to have an order brought: a stop of a trip that is still open, with the fee the server worked out. */
export type DeliveryOption = DeliveryPromise & { readonly departsAt: string; readonly commune: string }

export type CheckoutView = {
  readonly order: OrderView
  readonly options: ReadonlyArray<DeliveryOption>
  readonly suggestedOption: number // index in options
  readonly name: string | null
  readonly phone: string | null
  readonly isSignedIn: boolean
  readonly codAllowed: boolean
  readonly qrAllowed: boolean
}

export type PayView = {
  readonly order: OrderView
  readonly paymentId: string
  readonly memo: string
  readonly dueDong: number
  readonly qrUrl: string // https address of a PNG
  readonly bank: { readonly bin: string; readonly name: string; readonly account: string; readonly holder: string }
  readonly holderIsSeller: boolean
  readonly howKnown: 'self_view' | 'bank_notice' | 'cooperative'
}
