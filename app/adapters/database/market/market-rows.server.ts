// SQL fragments of the market's read models: each answers any number of rows in one query, family and picture joined in.

const seller = `jsonb_build_object('id', s.id, 'slug', s.slug, 'name', s.display_name, 'hamlet', h.name, 'hamletId', h.id,
  'commune', c.name, 'communeCode', c.code, 'portrait', s.portrait, 'isVerified', s.status = 'verified', 'phone', NULL)`
const sellerJoins = 'JOIN place h ON h.id = s.hamlet_id JOIN commune c ON c.code = h.commune_code'

/** Row: LotFacts. Aliases: `l` lot, `p` product, `s` seller. */
export const selectLots = `SELECT l.id AS "lotId", l.code, p.name, p.kind, p.base, l.unit, l.unit_base AS "unitBase",
    l.price_dong AS "priceDong", l.free_base / l.unit_base AS left, l.is_open AND s.status = 'verified' AS "isOpen",
    l.in_ground AS "inGround", l.version, ${seller} AS seller,
    CASE WHEN f.id IS NOT NULL THEN jsonb_build_object('id', f.id, 'hasAvif', f.has_avif, 'blur', f.blur) END AS photo
  FROM lot l JOIN product p ON p.id = l.product_id JOIN seller s ON s.id = p.seller_id ${sellerJoins}
  LEFT JOIN LATERAL (SELECT id, has_avif, blur FROM photo WHERE product_id = p.id AND status = 'ready'
    ORDER BY position, created_at LIMIT 1) f ON true`

/** Row: LiveFacts. Aliases: `v` live session, `s` seller. */
export const selectLives = `SELECT v.id, v.slug, v.title, v.status, v.announced_for AS "announcedFor",
    v.started_at AS "startedAt", v.ended_at AS "endedAt", v.on_behalf AS "onBehalf", ${seller} AS seller,
    (SELECT lot_id FROM pin WHERE live_session_id = v.id AND unpinned_at IS NULL LIMIT 1) AS "pinnedLotId",
    ARRAY(SELECT ll.lot_id FROM live_lot ll WHERE ll.live_session_id = v.id ORDER BY ll.position, ll.lot_id) AS "lotIds"
  FROM live_session v JOIN seller s ON s.id = v.seller_id ${sellerJoins}`

/** Row: SellerFacts in column `seller`. */
export const selectSellers = `SELECT ${seller} AS seller FROM seller s ${sellerJoins}`

/** Row: PlaceView. Aliases: `pl` place, `c` commune. */
export const selectPlaces = `SELECT pl.id, pl.name, c.name AS commune, pl.kind
  FROM place pl JOIN commune c ON c.code = pl.commune_code`
