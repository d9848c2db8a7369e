// What people mistype and others try, by the kind of field.
import type { Fields } from './ask'
import type { FieldKind, Form } from './forms'

const id = crypto.randomUUID()
const huge = 'ă'.repeat(50_000)
const tricks = ["' OR 1=1 --", '<script>alert(1)</script>', '\u0000', '__proto__', 'constructor', '🥬']
const ids = ['x', '1', '-1', '1e9', id.slice(0, -1), `{${id}}`, `${id} ${id}`, ...tricks]

const badValues: Readonly<Record<FieldKind, ReadonlyArray<string>>> = {
  id: ids,
  ids,
  key: ids,
  choice: ['x', '-1', 'NaN', 'toString', ...tricks],
  whole: ['-1', '1.5', '1,5', '1e3', '1e9', 'NaN', 'Infinity', '0x10', '１２', '٣', '9'.repeat(20), 'mười', ...tricks],
  words: ['\u200b\u200b', '\u2060', '1\u0000', huge.slice(0, 301), '<b>chị</b>', '\u0000'],
  phone: ['x', '113', '+1 202 555 0123', '0900000299 0900000298', '09000002991234567890123456', ...tricks],
  // Banks sell numbers of letters, and people write them with spaces and dots.
  account: ['x', '-1', '1.5', 'số của tôi', '9'.repeat(31), '\u0000'],
  'day-time': ['25:00', '19:60', '-1:00', '1e1:00', '1930', ...tricks],
}

export type Attempt = {
  what: string
  fields: Fields
  /** Where the words must stand; null where any refusal in words will do. */
  field: string | null
}

export function* attempts(form: Form): Generator<Attempt> {
  for (const [field, kind] of Object.entries(form.fields)) {
    const { [field]: good = '', ...others } = form.good
    const foreign = form.foreign?.[field]
    yield { what: `${field} missing`, fields: others, field }
    for (const value of ['', ' ', ...badValues[kind]]) {
      yield { what: `${field} = ${JSON.stringify(value.slice(0, 40))}`, fields: { ...others, [field]: value }, field }
    }
    if (kind !== 'ids') yield { what: `${field} twice`, fields: { ...others, [field]: [good, foreign ?? 'x'] }, field }
    yield { what: `${field} as a list`, fields: { ...others, [`${field}[999999999]`]: good }, field: null }
    yield { what: `${field} as a thing`, fields: { ...others, [`${field}.length`]: '1' }, field: null }
    yield { what: `${field} huge`, fields: { ...others, [field]: huge }, field: null }
    const nobodys = { ...others, [field]: crypto.randomUUID() }
    if (kind === 'id' || kind === 'ids') yield { what: `${field} of nobody`, fields: nobodys, field: null }
    if (foreign) yield { what: `${field} of somebody else`, fields: { ...others, [field]: foreign }, field: null }
  }
  yield { what: 'nothing', fields: {}, field: null }
  yield { what: 'deep', fields: { ...form.good, [`a${'.a'.repeat(5000)}`]: '1' }, field: null }
  yield { what: 'prototype', fields: { '__proto__.intent': 'x', 'constructor.prototype.intent': 'x' }, field: null }
}
