// What an operator's forms may send. Messages are keys of i18n `forms`.
import * as z from 'zod/mini'
import { wholeField } from '../shared/whole-number'
import { nameField, phoneField } from './people.schema'

const sum = wholeField(0, 1_000_000, 'sum')

export const communeIntents = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('open') }),
  z.object({ intent: z.literal('close') }),
  z
    .object({ intent: z.literal('fees'), feeFloorDong: sum, feeCapDong: sum })
    .check(z.refine((fees) => fees.feeCapDong >= fees.feeFloorDong, { error: 'capBelowFloor', path: ['feeCapDong'] })),
  z.object({ intent: z.literal('grant'), phone: phoneField, name: nameField }),
  z.object({ intent: z.literal('revoke'), grantId: z.uuid('wrong') }),
])
export type CommuneIntent = z.infer<typeof communeIntents>
