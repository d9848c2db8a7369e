-- The decision of a tap, in one round trip and one transaction: stock, order, line and the recorded answer. Taps that
-- arrive together on one lot come as one array and are decided in their order of arrival; the last units go to the first
-- who asked, the rest hear "sold-out". Why a function: docs/decisions (holds are decided in the database).
-- Locks, always in this order, so that nobody waits in a ring: devices and persons (advisory), held orders by id, the lot.
-- Sequential scans are off: plans are kept from when the tables were still small.
CREATE FUNCTION hold_lot(
  lot_asked uuid,
  requests jsonb, -- [{n, device, person, key, quantity, seen, slug, order, line, codes: [..]}], in order of arrival
  hold_minutes int,
  device_max_units int,
  person_max_tap int,
  person_max_units int
) RETURNS TABLE (
  n int, outcome text, replayed boolean, order_id uuid, seller_id uuid, live_slug text, buyer_name text,
  price_dong int, left_units int, is_open boolean, version int
) LANGUAGE plpgsql SET enable_seqscan = off AS $$
#variable_conflict use_column
DECLARE
  r record;
  known hold_decision%ROWTYPE;
  l record;
  live record;
  mine record;
  taken bigint;
  wanted bigint;
  sum_dong bigint;
  into_order uuid;
BEGIN
  PERFORM pg_advisory_xact_lock(h) FROM (
    SELECT DISTINCT hashtextextended(who, 0) AS h
    FROM jsonb_array_elements(requests) e, LATERAL (VALUES (e->>'device'), (e->>'person')) v(who)
    WHERE who IS NOT NULL ORDER BY h
  ) locks;
  PERFORM 1 FROM orders o
    WHERE o.status = 'held'
      AND o.device_id = ANY (SELECT (e->>'device')::uuid FROM jsonb_array_elements(requests) e)
      AND o.seller_id = (SELECT p.seller_id FROM lot x JOIN product p ON p.id = x.product_id WHERE x.id = lot_asked)
    ORDER BY o.id FOR UPDATE;
  SELECT x.*, p.seller_id AS seller_id, p.is_hidden, s.status AS seller_status, s.is_demo INTO l
    FROM lot x JOIN product p ON p.id = x.product_id JOIN seller s ON s.id = p.seller_id
    WHERE x.id = lot_asked FOR NO KEY UPDATE OF x;

  FOR r IN
    SELECT q.*, ord FROM jsonb_array_elements(requests) WITH ORDINALITY a(e, ord), LATERAL jsonb_to_record(e) AS q(
      n int, device uuid, person uuid, key uuid, quantity int, seen int, slug text, "order" uuid, line uuid, codes jsonb)
    ORDER BY ord
  LOOP
    n := r.n; replayed := false; order_id := NULL; live_slug := NULL; buyer_name := NULL; into_order := NULL;
    SELECT * INTO known FROM hold_decision d WHERE d.device_id = r.device AND d.key = r.key;
    IF FOUND THEN
      replayed := true;
      IF known.lot_id = lot_asked AND known.quantity = r.quantity THEN
        outcome := known.outcome; order_id := known.order_id;
      ELSE
        outcome := 'key-reused';
      END IF;
    ELSIF l.id IS NULL THEN
      outcome := 'not-found';
    ELSE
      SELECT v.id, v.slug, v.status INTO live FROM live_session v
        WHERE r.slug IS NOT NULL AND v.slug = r.slug AND v.seller_id = l.seller_id;
      wanted := r.quantity::bigint * l.unit_base;
      sum_dong := r.quantity::bigint * l.price_dong;
      SELECT o.id, o.goods_dong INTO mine FROM orders o
        WHERE o.device_id = r.device AND o.seller_id = l.seller_id AND o.status = 'held';
      IF NOT l.is_open OR l.is_hidden OR l.seller_status <> 'verified' OR live.status = 'cancelled' THEN
        outcome := 'closed';
      ELSIF r.seen <> l.price_dong THEN
        outcome := 'price-changed';
      ELSIF COALESCE(mine.goods_dong, 0) + sum_dong > 2000000000 THEN
        outcome := 'over-limit';
      ELSE
        -- What this buyer already has of this lot, found from the buyer's few orders, never from the lot's many lines.
        IF r.person IS NULL THEN
          SELECT COALESCE(sum(CASE WHEN o.status = 'held' THEN t.units END), 0)
               + COALESCE(sum(CASE WHEN o.status = 'expired' THEN device_max_units END), 0) INTO taken
            FROM orders o, LATERAL (
              SELECT sum(ol.quantity) AS units FROM order_line ol WHERE ol.order_id = o.id AND ol.lot_id = lot_asked OFFSET 0) t
            WHERE o.device_id = r.device AND o.person_id IS NULL AND t.units IS NOT NULL;
          outcome := CASE WHEN taken + r.quantity > device_max_units THEN 'over-limit' END;
        ELSE
          SELECT COALESCE(sum(t.units), 0) INTO taken
            FROM orders o, LATERAL (
              SELECT sum(ol.quantity) AS units FROM order_line ol
              WHERE ol.order_id = o.id AND ol.lot_id = lot_asked AND ol.holds OFFSET 0) t
            WHERE (o.person_id = r.person OR (o.device_id = r.device AND o.status = 'held'))
              AND o.status IN ('held', 'placed', 'says_paid', 'confirmed');
          outcome := CASE WHEN r.quantity > person_max_tap OR taken + r.quantity > person_max_units THEN 'over-limit' END;
        END IF;
        IF outcome IS NULL THEN
          outcome := CASE WHEN l.free_base < wanted THEN 'sold-out' ELSE 'held' END;
        END IF;
      END IF;

      IF outcome = 'held' THEN
        UPDATE lot x SET held_base = x.held_base + wanted, version = x.version + 1,
            free_base = GREATEST(x.offered_base - x.held_base - wanted, 0)
          WHERE x.id = lot_asked
          RETURNING x.held_base, x.free_base, x.version INTO l.held_base, l.free_base, l.version;
        IF mine.id IS NULL THEN
          INSERT INTO orders AS o (id, code, seller_id, live_session_id, device_id, person_id, status, hold_until, goods_dong, is_demo)
          SELECT r."order", c.code, l.seller_id, live.id, r.device, r.person, 'held',
              clock_timestamp() + make_interval(mins => hold_minutes), sum_dong, l.is_demo
            FROM jsonb_array_elements_text(r.codes) WITH ORDINALITY c(code, place)
            WHERE NOT EXISTS (SELECT 1 FROM orders e WHERE e.code = c.code) ORDER BY c.place LIMIT 1
          RETURNING o.id INTO into_order;
          IF into_order IS NULL THEN
            RAISE EXCEPTION 'no free order code' USING ERRCODE = 'unique_violation';
          END IF;
        ELSE
          UPDATE orders o SET goods_dong = o.goods_dong + sum_dong, updated_at = now(),
              hold_until = GREATEST(o.hold_until, clock_timestamp() + make_interval(mins => hold_minutes)),
              person_id = COALESCE(r.person, o.person_id), live_session_id = COALESCE(o.live_session_id, live.id)
            WHERE o.id = mine.id;
          into_order := mine.id;
        END IF;
        INSERT INTO order_line (id, order_id, lot_id, quantity, base_amount, unit_price_dong, amount_dong)
          VALUES (r.line, into_order, lot_asked, r.quantity, wanted, l.price_dong, sum_dong);
        order_id := into_order;
        live_slug := live.slug;
        IF r.person IS NOT NULL THEN
          SELECT pe.name INTO buyer_name FROM person pe WHERE pe.id = r.person;
        END IF;
      END IF;
      INSERT INTO hold_decision (device_id, key, lot_id, quantity, outcome, order_id, line_id)
        VALUES (r.device, r.key, lot_asked, r.quantity, outcome, into_order, CASE WHEN outcome = 'held' THEN r.line END);
    END IF;
    seller_id := l.seller_id;
    price_dong := l.price_dong;
    left_units := CASE WHEN l.id IS NOT NULL THEN l.free_base / l.unit_base END;
    is_open := l.is_open AND NOT l.is_hidden;
    version := l.version;
    RETURN NEXT;
  END LOOP;
END $$;

-- What the sweep looks for every second.
CREATE INDEX orders_waiting_for_money ON orders (pay_until) WHERE status = 'placed';
