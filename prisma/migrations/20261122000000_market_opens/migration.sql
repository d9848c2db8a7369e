-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('officer', 'operator');

-- CreateEnum
CREATE TYPE "PlaceKind" AS ENUM ('hamlet', 'handover');

-- CreateEnum
CREATE TYPE "SellerStatus" AS ENUM ('unverified', 'verified', 'suspended');

-- CreateEnum
CREATE TYPE "MoneyMode" AS ENUM ('self_view', 'bank_notice', 'cooperative');

-- CreateEnum
CREATE TYPE "BaseUnit" AS ENUM ('gram', 'piece');

-- CreateEnum
CREATE TYPE "PhotoStatus" AS ENUM ('waiting', 'ready', 'failed');

-- CreateEnum
CREATE TYPE "LiveStatus" AS ENUM ('announced', 'live', 'ended', 'cancelled');

-- CreateEnum
CREATE TYPE "TripStatus" AS ENUM ('planned', 'closed', 'on_the_way', 'done', 'called_off');

-- CreateEnum
CREATE TYPE "DeliveryStatus" AS ENUM ('waiting', 'on_the_way', 'delivered', 'refused');

-- CreateEnum
CREATE TYPE "OrderStatus" AS ENUM ('held', 'placed', 'says_paid', 'confirmed', 'cut', 'on_the_way', 'delivered', 'settled', 'expired', 'cancelled', 'refused');

-- CreateEnum
CREATE TYPE "PayMethod" AS ENUM ('vietqr', 'cod');

-- CreateEnum
CREATE TYPE "PaymentStatus" AS ENUM ('open', 'paid', 'short', 'over', 'superseded', 'expired', 'void');

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "phone" TEXT,
    "name" TEXT,
    "locale" TEXT NOT NULL DEFAULT 'vi',
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "last_place_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "erased_at" TIMESTAMPTZ(3),

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "role_grant" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "commune_code" TEXT,
    "granted_by_id" UUID,
    "granted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "role_grant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "device" (
    "id" UUID NOT NULL,
    "person_id" UUID,
    "user_agent" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "device_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_session" (
    "id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "person_id" UUID NOT NULL,
    "device_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "sign_in_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_code" (
    "id" UUID NOT NULL,
    "phone" TEXT NOT NULL,
    "device_id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "code_hash" BYTEA NOT NULL,
    "tries_left" INTEGER NOT NULL DEFAULT 5,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "sign_in_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" TEXT NOT NULL,
    "window_start" TIMESTAMPTZ(3) NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "commune" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "province_code" TEXT NOT NULL,
    "province_name" TEXT NOT NULL,
    "is_open" BOOLEAN NOT NULL DEFAULT false,
    "fee_floor_dong" INTEGER NOT NULL DEFAULT 5000,
    "fee_cap_dong" INTEGER NOT NULL DEFAULT 25000,

    CONSTRAINT "commune_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "place" (
    "id" UUID NOT NULL,
    "commune_code" TEXT NOT NULL,
    "kind" "PlaceKind" NOT NULL,
    "name" TEXT NOT NULL,
    "search_name" TEXT NOT NULL,
    "latitude" DOUBLE PRECISION NOT NULL,
    "longitude" DOUBLE PRECISION NOT NULL,
    "is_open" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "place_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "road" (
    "from_place_id" UUID NOT NULL,
    "to_place_id" UUID NOT NULL,
    "minutes" INTEGER NOT NULL,
    "metres" INTEGER NOT NULL,

    CONSTRAINT "road_pkey" PRIMARY KEY ("from_place_id","to_place_id")
);

-- CreateTable
CREATE TABLE "seller" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "display_name" TEXT NOT NULL,
    "hamlet_id" UUID NOT NULL,
    "portrait" TEXT,
    "status" "SellerStatus" NOT NULL DEFAULT 'unverified',
    "verified_at" TIMESTAMPTZ(3),
    "verified_by_id" UUID,
    "identity_sealed" BYTEA,
    "identity_last4" TEXT,
    "consent_at" TIMESTAMPTZ(3),
    "signed_up_by_id" UUID,
    "rehearsed_at" TIMESTAMPTZ(3),
    "money_mode" "MoneyMode" NOT NULL DEFAULT 'self_view',
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "seller_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bank_account" (
    "id" UUID NOT NULL,
    "seller_id" UUID NOT NULL,
    "bank_bin" TEXT NOT NULL,
    "number_sealed" BYTEA NOT NULL,
    "number_hash" BYTEA NOT NULL,
    "number_last4" TEXT NOT NULL,
    "holder_name" TEXT NOT NULL,
    "relation" TEXT NOT NULL DEFAULT 'self',
    "checked_at" TIMESTAMPTZ(3),
    "checked_by_id" UUID,
    "active_from" TIMESTAMPTZ(3) NOT NULL,
    "active_until" TIMESTAMPTZ(3),
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "bank_account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "helper" (
    "seller_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "relation" TEXT NOT NULL,
    "approved_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "helper_pkey" PRIMARY KEY ("seller_id","person_id")
);

-- CreateTable
CREATE TABLE "product" (
    "id" UUID NOT NULL,
    "seller_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "base" "BaseUnit" NOT NULL,
    "is_hidden" BOOLEAN NOT NULL DEFAULT false,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "product_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "photo" (
    "id" UUID NOT NULL,
    "product_id" UUID,
    "seller_id" UUID NOT NULL,
    "status" "PhotoStatus" NOT NULL DEFAULT 'waiting',
    "failure" TEXT,
    "width" INTEGER,
    "height" INTEGER,
    "blur" TEXT,
    "has_avif" BOOLEAN NOT NULL DEFAULT false,
    "position" INTEGER NOT NULL DEFAULT 0,
    "uploaded_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "photo_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "lot" (
    "id" UUID NOT NULL,
    "product_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "unit_base" INTEGER NOT NULL,
    "price_dong" INTEGER NOT NULL,
    "offered_base" INTEGER NOT NULL,
    "held_base" INTEGER NOT NULL DEFAULT 0,
    "free_base" INTEGER NOT NULL,
    "in_ground" BOOLEAN NOT NULL DEFAULT false,
    "harvest_on" DATE NOT NULL,
    "is_open" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 0,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "lot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "live_session" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "seller_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "status" "LiveStatus" NOT NULL DEFAULT 'announced',
    "announced_for" TIMESTAMPTZ(3) NOT NULL,
    "started_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "ended_by_id" UUID,
    "created_by_id" UUID NOT NULL,
    "on_behalf" BOOLEAN NOT NULL DEFAULT false,
    "media_key" TEXT NOT NULL,
    "ring_seconds" INTEGER,
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "live_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "live_lot" (
    "live_session_id" UUID NOT NULL,
    "lot_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "live_lot_pkey" PRIMARY KEY ("live_session_id","lot_id")
);

-- CreateTable
CREATE TABLE "take" (
    "id" UUID NOT NULL,
    "live_session_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "device_id" UUID,
    "person_id" UUID,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),
    "end_reason" TEXT,

    CONSTRAINT "take_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pin" (
    "id" UUID NOT NULL,
    "live_session_id" UUID NOT NULL,
    "lot_id" UUID NOT NULL,
    "pinned_by_id" UUID,
    "pinned_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "unpinned_at" TIMESTAMPTZ(3),

    CONSTRAINT "pin_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "comment" (
    "id" UUID NOT NULL,
    "live_session_id" UUID NOT NULL,
    "device_id" UUID NOT NULL,
    "person_id" UUID,
    "name" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "hidden_at" TIMESTAMPTZ(3),
    "hidden_by_id" UUID,

    CONSTRAINT "comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "trip" (
    "id" UUID NOT NULL,
    "carrier_id" UUID NOT NULL,
    "from_place_id" UUID NOT NULL,
    "departs_at" TIMESTAMPTZ(3) NOT NULL,
    "closes_at" TIMESTAMPTZ(3) NOT NULL,
    "status" "TripStatus" NOT NULL DEFAULT 'planned',
    "capacity_grams" INTEGER NOT NULL,
    "petrol_dong" INTEGER NOT NULL,
    "labour_dong" INTEGER NOT NULL,
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "trip_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "trip_stop" (
    "trip_id" UUID NOT NULL,
    "place_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "arrives_from" TIMESTAMPTZ(3) NOT NULL,
    "arrives_until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "trip_stop_pkey" PRIMARY KEY ("trip_id","place_id")
);

-- CreateTable
CREATE TABLE "delivery" (
    "order_id" UUID NOT NULL,
    "status" "DeliveryStatus" NOT NULL DEFAULT 'waiting',
    "left_at" TIMESTAMPTZ(3),
    "delivered_at" TIMESTAMPTZ(3),
    "proof" TEXT,
    "refusal" TEXT,
    "by_person_id" UUID,

    CONSTRAINT "delivery_pkey" PRIMARY KEY ("order_id")
);

-- CreateTable
CREATE TABLE "basket" (
    "id" UUID NOT NULL,
    "trip_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "place_id" UUID NOT NULL,
    "fee_dong" INTEGER NOT NULL,
    "quote" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "basket_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "orders" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "seller_id" UUID NOT NULL,
    "live_session_id" UUID,
    "device_id" UUID NOT NULL,
    "person_id" UUID,
    "status" "OrderStatus" NOT NULL DEFAULT 'held',
    "hold_until" TIMESTAMPTZ(3),
    "pay_until" TIMESTAMPTZ(3),
    "hold_extended_at" TIMESTAMPTZ(3),
    "trip_id" UUID,
    "basket_id" UUID,
    "place_id" UUID,
    "recipient_name" TEXT,
    "recipient_phone" TEXT,
    "note" TEXT,
    "method" "PayMethod",
    "goods_dong" INTEGER NOT NULL DEFAULT 0,
    "fee_dong" INTEGER NOT NULL DEFAULT 0,
    "credit_dong" INTEGER NOT NULL DEFAULT 0,
    "paid_dong" INTEGER NOT NULL DEFAULT 0,
    "delivery_code" TEXT,
    "said_paid_at" TIMESTAMPTZ(3),
    "cancel_reason" TEXT,
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "orders_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "order_line" (
    "id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "lot_id" UUID NOT NULL,
    "quantity" INTEGER NOT NULL,
    "base_amount" INTEGER NOT NULL,
    "unit_price_dong" INTEGER NOT NULL,
    "amount_dong" INTEGER NOT NULL,
    "holds" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "order_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "hold_decision" (
    "device_id" UUID NOT NULL,
    "key" UUID NOT NULL,
    "lot_id" UUID NOT NULL,
    "quantity" INTEGER NOT NULL,
    "outcome" TEXT NOT NULL,
    "order_id" UUID,
    "line_id" UUID,
    "decided_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "hold_decision_pkey" PRIMARY KEY ("device_id","key")
);

-- CreateTable
CREATE TABLE "payment" (
    "id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "method" "PayMethod" NOT NULL,
    "code" TEXT NOT NULL,
    "due_dong" INTEGER NOT NULL,
    "paid_dong" INTEGER NOT NULL DEFAULT 0,
    "status" "PaymentStatus" NOT NULL DEFAULT 'open',
    "bank_account_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "settled_at" TIMESTAMPTZ(3),
    "confirmed_by_id" UUID,

    CONSTRAINT "payment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notice" (
    "id" UUID NOT NULL,
    "provider" TEXT NOT NULL,
    "environment" TEXT NOT NULL,
    "account" TEXT,
    "external_id" TEXT,
    "is_verified" BOOLEAN NOT NULL,
    "raw" BYTEA NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "amount_dong" BIGINT,
    "memo" TEXT,
    "result" TEXT NOT NULL,
    "payment_id" UUID,
    "applied_at" TIMESTAMPTZ(3),

    CONSTRAINT "notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ledger_entry" (
    "id" UUID NOT NULL,
    "posting_id" UUID NOT NULL,
    "account" TEXT NOT NULL,
    "amount_dong" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "order_id" UUID,
    "seller_id" UUID NOT NULL,
    "payment_id" UUID,
    "by_person_id" UUID,
    "source" TEXT NOT NULL,
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ledger_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "person_id" UUID,
    "device_id" UUID,
    "on_behalf_of" UUID,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "details" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "audit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbox" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "dispatched_at" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "outbox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,

    CONSTRAINT "setting_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "person_phone_key" ON "person"("phone");

-- CreateIndex
CREATE INDEX "role_grant_person_id_idx" ON "role_grant"("person_id");

-- CreateIndex
CREATE INDEX "device_person_id_idx" ON "device"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "sign_in_session_token_hash_key" ON "sign_in_session"("token_hash");

-- CreateIndex
CREATE INDEX "sign_in_session_person_id_idx" ON "sign_in_session"("person_id");

-- CreateIndex
CREATE INDEX "sign_in_session_device_id_idx" ON "sign_in_session"("device_id");

-- CreateIndex
CREATE INDEX "sign_in_code_phone_created_at_idx" ON "sign_in_code"("phone", "created_at");

-- CreateIndex
CREATE INDEX "place_commune_code_idx" ON "place"("commune_code");

-- CreateIndex
CREATE UNIQUE INDEX "seller_person_id_key" ON "seller"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "seller_slug_key" ON "seller"("slug");

-- CreateIndex
CREATE INDEX "seller_hamlet_id_idx" ON "seller"("hamlet_id");

-- CreateIndex
CREATE INDEX "bank_account_seller_id_idx" ON "bank_account"("seller_id");

-- CreateIndex
CREATE INDEX "bank_account_number_hash_idx" ON "bank_account"("number_hash");

-- CreateIndex
CREATE INDEX "helper_person_id_idx" ON "helper"("person_id");

-- CreateIndex
CREATE INDEX "product_seller_id_idx" ON "product"("seller_id");

-- CreateIndex
CREATE INDEX "photo_product_id_idx" ON "photo"("product_id");

-- CreateIndex
CREATE INDEX "photo_seller_id_idx" ON "photo"("seller_id");

-- CreateIndex
CREATE INDEX "lot_product_id_idx" ON "lot"("product_id");

-- CreateIndex
CREATE UNIQUE INDEX "live_session_slug_key" ON "live_session"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "live_session_media_key_key" ON "live_session"("media_key");

-- CreateIndex
CREATE INDEX "live_session_seller_id_idx" ON "live_session"("seller_id");

-- CreateIndex
CREATE INDEX "live_session_status_announced_for_idx" ON "live_session"("status", "announced_for");

-- CreateIndex
CREATE INDEX "live_lot_lot_id_idx" ON "live_lot"("lot_id");

-- CreateIndex
CREATE UNIQUE INDEX "take_live_session_id_number_key" ON "take"("live_session_id", "number");

-- CreateIndex
CREATE INDEX "pin_live_session_id_pinned_at_idx" ON "pin"("live_session_id", "pinned_at");

-- CreateIndex
CREATE INDEX "comment_live_session_id_created_at_idx" ON "comment"("live_session_id", "created_at");

-- CreateIndex
CREATE INDEX "trip_carrier_id_idx" ON "trip"("carrier_id");

-- CreateIndex
CREATE INDEX "trip_status_departs_at_idx" ON "trip"("status", "departs_at");

-- CreateIndex
CREATE UNIQUE INDEX "basket_trip_id_person_id_place_id_key" ON "basket"("trip_id", "person_id", "place_id");

-- CreateIndex
CREATE UNIQUE INDEX "orders_code_key" ON "orders"("code");

-- CreateIndex
CREATE INDEX "orders_seller_id_status_idx" ON "orders"("seller_id", "status");

-- CreateIndex
CREATE INDEX "orders_person_id_idx" ON "orders"("person_id");

-- CreateIndex
CREATE INDEX "orders_device_id_idx" ON "orders"("device_id");

-- CreateIndex
CREATE INDEX "orders_trip_id_idx" ON "orders"("trip_id");

-- CreateIndex
CREATE INDEX "orders_live_session_id_idx" ON "orders"("live_session_id");

-- CreateIndex
CREATE INDEX "orders_status_hold_until_idx" ON "orders"("status", "hold_until");

-- CreateIndex
CREATE INDEX "order_line_order_id_idx" ON "order_line"("order_id");

-- CreateIndex
CREATE INDEX "order_line_lot_id_idx" ON "order_line"("lot_id");

-- CreateIndex
CREATE UNIQUE INDEX "payment_code_key" ON "payment"("code");

-- CreateIndex
CREATE INDEX "payment_order_id_idx" ON "payment"("order_id");

-- CreateIndex
CREATE INDEX "notice_payment_id_idx" ON "notice"("payment_id");

-- CreateIndex
CREATE INDEX "notice_received_at_idx" ON "notice"("received_at");

-- CreateIndex
CREATE INDEX "ledger_entry_posting_id_idx" ON "ledger_entry"("posting_id");

-- CreateIndex
CREATE INDEX "ledger_entry_seller_id_at_idx" ON "ledger_entry"("seller_id", "at");

-- CreateIndex
CREATE INDEX "ledger_entry_order_id_idx" ON "ledger_entry"("order_id");

-- CreateIndex
CREATE INDEX "audit_subject_at_idx" ON "audit"("subject", "at");

-- CreateIndex
CREATE INDEX "audit_on_behalf_of_at_idx" ON "audit"("on_behalf_of", "at");

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_last_place_id_fkey" FOREIGN KEY ("last_place_id") REFERENCES "place"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_commune_code_fkey" FOREIGN KEY ("commune_code") REFERENCES "commune"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "device" ADD CONSTRAINT "device_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_in_session" ADD CONSTRAINT "sign_in_session_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_in_session" ADD CONSTRAINT "sign_in_session_device_id_fkey" FOREIGN KEY ("device_id") REFERENCES "device"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "place" ADD CONSTRAINT "place_commune_code_fkey" FOREIGN KEY ("commune_code") REFERENCES "commune"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "road" ADD CONSTRAINT "road_from_place_id_fkey" FOREIGN KEY ("from_place_id") REFERENCES "place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "road" ADD CONSTRAINT "road_to_place_id_fkey" FOREIGN KEY ("to_place_id") REFERENCES "place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seller" ADD CONSTRAINT "seller_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seller" ADD CONSTRAINT "seller_hamlet_id_fkey" FOREIGN KEY ("hamlet_id") REFERENCES "place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bank_account" ADD CONSTRAINT "bank_account_seller_id_fkey" FOREIGN KEY ("seller_id") REFERENCES "seller"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "helper" ADD CONSTRAINT "helper_seller_id_fkey" FOREIGN KEY ("seller_id") REFERENCES "seller"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "helper" ADD CONSTRAINT "helper_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product" ADD CONSTRAINT "product_seller_id_fkey" FOREIGN KEY ("seller_id") REFERENCES "seller"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "photo" ADD CONSTRAINT "photo_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lot" ADD CONSTRAINT "lot_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "live_session" ADD CONSTRAINT "live_session_seller_id_fkey" FOREIGN KEY ("seller_id") REFERENCES "seller"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "live_lot" ADD CONSTRAINT "live_lot_live_session_id_fkey" FOREIGN KEY ("live_session_id") REFERENCES "live_session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "live_lot" ADD CONSTRAINT "live_lot_lot_id_fkey" FOREIGN KEY ("lot_id") REFERENCES "lot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "take" ADD CONSTRAINT "take_live_session_id_fkey" FOREIGN KEY ("live_session_id") REFERENCES "live_session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pin" ADD CONSTRAINT "pin_live_session_id_fkey" FOREIGN KEY ("live_session_id") REFERENCES "live_session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pin" ADD CONSTRAINT "pin_lot_id_fkey" FOREIGN KEY ("lot_id") REFERENCES "lot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_live_session_id_fkey" FOREIGN KEY ("live_session_id") REFERENCES "live_session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trip" ADD CONSTRAINT "trip_carrier_id_fkey" FOREIGN KEY ("carrier_id") REFERENCES "seller"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trip" ADD CONSTRAINT "trip_from_place_id_fkey" FOREIGN KEY ("from_place_id") REFERENCES "place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trip_stop" ADD CONSTRAINT "trip_stop_trip_id_fkey" FOREIGN KEY ("trip_id") REFERENCES "trip"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trip_stop" ADD CONSTRAINT "trip_stop_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "basket" ADD CONSTRAINT "basket_trip_id_fkey" FOREIGN KEY ("trip_id") REFERENCES "trip"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "orders" ADD CONSTRAINT "orders_seller_id_fkey" FOREIGN KEY ("seller_id") REFERENCES "seller"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "orders" ADD CONSTRAINT "orders_live_session_id_fkey" FOREIGN KEY ("live_session_id") REFERENCES "live_session"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "orders" ADD CONSTRAINT "orders_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "orders" ADD CONSTRAINT "orders_trip_id_fkey" FOREIGN KEY ("trip_id") REFERENCES "trip"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "orders" ADD CONSTRAINT "orders_basket_id_fkey" FOREIGN KEY ("basket_id") REFERENCES "basket"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "orders" ADD CONSTRAINT "orders_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "place"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_line" ADD CONSTRAINT "order_line_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_line" ADD CONSTRAINT "order_line_lot_id_fkey" FOREIGN KEY ("lot_id") REFERENCES "lot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hold_decision" ADD CONSTRAINT "hold_decision_lot_id_fkey" FOREIGN KEY ("lot_id") REFERENCES "lot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hold_decision" ADD CONSTRAINT "hold_decision_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment" ADD CONSTRAINT "payment_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment" ADD CONSTRAINT "payment_bank_account_id_fkey" FOREIGN KEY ("bank_account_id") REFERENCES "bank_account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_payment_id_fkey" FOREIGN KEY ("payment_id") REFERENCES "payment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What Prisma cannot say: CHECKs, partial indexes, append-only tables, the ledger's sum, grants.

-- Stock. `free` cannot go below zero and is always what was offered less what is held; a lowered offer breaks no hold.
ALTER TABLE "lot"
  ADD CONSTRAINT lot_offered_not_negative CHECK (offered_base >= 0),
  ADD CONSTRAINT lot_held_not_negative CHECK (held_base >= 0),
  ADD CONSTRAINT lot_free_not_negative CHECK (free_base >= 0),
  ADD CONSTRAINT lot_free_is_the_rest CHECK (free_base = GREATEST(offered_base - held_base, 0)),
  ADD CONSTRAINT lot_unit_base_positive CHECK (unit_base > 0),
  ADD CONSTRAINT lot_price_sane CHECK (price_dong BETWEEN 0 AND 100000000),
  ADD CONSTRAINT lot_code_form CHECK (code ~ '^[A-Z][0-9]{1,2}$');

ALTER TABLE "order_line"
  ADD CONSTRAINT order_line_quantity_positive CHECK (quantity > 0),
  ADD CONSTRAINT order_line_base_positive CHECK (base_amount > 0),
  ADD CONSTRAINT order_line_amount_is_price_times_quantity CHECK (amount_dong = unit_price_dong * quantity),
  ADD CONSTRAINT order_line_price_not_negative CHECK (unit_price_dong >= 0);

ALTER TABLE "orders"
  ADD CONSTRAINT orders_sums_not_negative CHECK (goods_dong >= 0 AND fee_dong >= 0 AND credit_dong >= 0 AND paid_dong >= 0),
  ADD CONSTRAINT orders_delivery_code_form CHECK (delivery_code IS NULL OR delivery_code ~ '^[0-9]{4}$'),
  ADD CONSTRAINT orders_held_has_a_clock CHECK (status <> 'held' OR hold_until IS NOT NULL),
  ADD CONSTRAINT orders_going_on_know_where CHECK (
    status IN ('held', 'expired', 'cancelled')
    OR (place_id IS NOT NULL AND trip_id IS NOT NULL AND person_id IS NOT NULL AND method IS NOT NULL AND basket_id IS NOT NULL)
  );
-- One order being chosen per device and family: a later tap joins it.
CREATE UNIQUE INDEX orders_one_held_per_device_and_seller ON "orders" (device_id, seller_id) WHERE status = 'held';

ALTER TABLE "hold_decision"
  ADD CONSTRAINT hold_decision_quantity_positive CHECK (quantity > 0),
  ADD CONSTRAINT hold_decision_outcome CHECK (outcome IN ('held', 'sold-out', 'over-limit', 'closed', 'price-changed')),
  ADD CONSTRAINT hold_decision_held_has_a_line CHECK ((outcome = 'held') = (line_id IS NOT NULL));

ALTER TABLE "payment"
  ADD CONSTRAINT payment_due_positive CHECK (due_dong > 0),
  ADD CONSTRAINT payment_paid_not_negative CHECK (paid_dong >= 0);

ALTER TABLE "basket" ADD CONSTRAINT basket_fee_not_negative CHECK (fee_dong >= 0);
ALTER TABLE "trip"
  ADD CONSTRAINT trip_costs_not_negative CHECK (petrol_dong >= 0 AND labour_dong >= 0),
  ADD CONSTRAINT trip_capacity_positive CHECK (capacity_grams > 0),
  ADD CONSTRAINT trip_closes_before_departure CHECK (closes_at <= departs_at);
ALTER TABLE "trip_stop" ADD CONSTRAINT trip_stop_window CHECK (arrives_from <= arrives_until);
ALTER TABLE "road" ADD CONSTRAINT road_positive CHECK (minutes >= 0 AND metres >= 0);
ALTER TABLE "commune"
  ADD CONSTRAINT commune_code_form CHECK (code ~ '^[0-9]{5}$'),
  ADD CONSTRAINT commune_fees CHECK (fee_floor_dong >= 0 AND fee_cap_dong >= fee_floor_dong AND fee_cap_dong <= 1000000);
ALTER TABLE "place" ADD CONSTRAINT place_on_earth CHECK (latitude BETWEEN -90 AND 90 AND longitude BETWEEN -180 AND 180);
ALTER TABLE "person" ADD CONSTRAINT person_phone_form CHECK (phone IS NULL OR phone ~ '^\+[1-9][0-9]{6,14}$');
ALTER TABLE "role_grant" ADD CONSTRAINT role_grant_officer_has_commune CHECK (role <> 'officer' OR commune_code IS NOT NULL);
ALTER TABLE "sign_in_code" ADD CONSTRAINT sign_in_code_tries CHECK (tries_left BETWEEN 0 AND 10);
ALTER TABLE "bank_account" ADD CONSTRAINT bank_account_bin_form CHECK (bank_bin ~ '^[0-9]{6}$');
ALTER TABLE "live_session"
  ADD CONSTRAINT live_session_slug_form CHECK (slug ~ '^[a-z0-9-]{1,80}$'),
  ADD CONSTRAINT live_session_started CHECK (status NOT IN ('live', 'ended') OR started_at IS NOT NULL),
  ADD CONSTRAINT live_session_ended CHECK (status <> 'ended' OR ended_at IS NOT NULL);
ALTER TABLE "comment" ADD CONSTRAINT comment_length CHECK (char_length(text) BETWEEN 1 AND 300 AND char_length(name) BETWEEN 1 AND 40);
ALTER TABLE "notice" ADD CONSTRAINT notice_raw_bounded CHECK (octet_length(raw) <= 65536);
-- A family sells in one live at a time.
CREATE UNIQUE INDEX live_session_one_live_per_seller ON "live_session" (seller_id) WHERE status = 'live';
CREATE UNIQUE INDEX pin_one_at_a_time ON "pin" (live_session_id) WHERE unpinned_at IS NULL;
CREATE UNIQUE INDEX take_one_open ON "take" (live_session_id) WHERE ended_at IS NULL;
-- Only a verified notice takes a de-duplication key, so that a forgery cannot block the real one.
CREATE UNIQUE INDEX notice_once ON "notice" (provider, environment, COALESCE(account, ''), external_id) WHERE is_verified AND result <> 'duplicate';
CREATE UNIQUE INDEX payment_one_open_per_order ON "payment" (order_id) WHERE status = 'open';
CREATE INDEX outbox_waiting ON "outbox" (created_at) WHERE dispatched_at IS NULL;
CREATE UNIQUE INDEX role_grant_once ON "role_grant" (person_id, role, COALESCE(commune_code, '')) WHERE revoked_at IS NULL;

-- Append-only tables, whoever asks: corrections are new rows.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER ledger_entry_append_only BEFORE UPDATE OR DELETE ON "ledger_entry" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_entry_no_truncate BEFORE TRUNCATE ON "ledger_entry" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE ON "audit" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_no_truncate BEFORE TRUNCATE ON "audit" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Double entry: at commit the lines of one posting sum to zero.
CREATE FUNCTION ledger_posting_balances() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE total bigint;
BEGIN
  SELECT sum(amount_dong) INTO total FROM ledger_entry WHERE posting_id = NEW.posting_id;
  IF total <> 0 THEN
    RAISE EXCEPTION 'ledger posting % does not balance: %', NEW.posting_id, total USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER ledger_entry_balances AFTER INSERT ON "ledger_entry"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_posting_balances();
ALTER TABLE "ledger_entry" ADD CONSTRAINT ledger_entry_not_zero CHECK (amount_dong <> 0);

-- The app reads and writes; it cannot rewrite what was recorded. The group role is made by the migration runner.
GRANT USAGE ON SCHEMA public TO cho_ban_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO cho_ban_app;
REVOKE UPDATE, DELETE, TRUNCATE ON "ledger_entry", "audit" FROM cho_ban_app;
REVOKE ALL ON "_prisma_migrations" FROM cho_ban_app;
